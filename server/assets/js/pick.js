// A colour that is picked stands in the field that is sent (data-fills: its id). Without script there is no picker to see.
export function pickers() {
  for (const picker of document.querySelectorAll("input[data-fills]")) {
    const field = document.getElementById(picker.dataset.fills);
    picker.addEventListener("input", () => (field.value = picker.value));
    field.addEventListener("input", () => field.validity.valid && /^#[0-9a-f]{6}$/i.test(field.value) && (picker.value = field.value));
    picker.hidden = false;
  }
}
