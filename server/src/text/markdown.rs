//! Markdown → sanitised HTML. What an officer types is Markdown; HTML in it is shown as the letters it is.

use comrak::nodes::NodeValue;
use comrak::{Arena, Options, format_html, parse_document};

use super::{SafeHtml, sanitize};

/// Longest source that is read, in bytes; forms refuse far shorter ones.
const BYTES: usize = 128 * 1024;
/// The page and the record own the first two levels of headings.
const HEADING_SHIFT: u8 = 2;

/// Renders a source: CommonMark with tables, strikethrough and bare links; a line break is a line break; headings
/// start at the third level.
pub fn render(source: &str) -> SafeHtml {
    let source = &source[..source.floor_char_boundary(BYTES)];
    let arena = Arena::new();
    let options = options();
    let root = parse_document(&arena, &flatten(source), &options);
    for node in root.descendants() {
        if let NodeValue::Heading(heading) = &mut node.data_mut().value {
            heading.level = (heading.level + HEADING_SHIFT).min(6);
        }
    }
    let mut html = String::new();
    // Writing to a string cannot fail; were it to, less text is shown.
    if format_html(root, &options, &mut html).is_err() {
        return SafeHtml::default();
    }
    sanitize::clean(&html)
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.render.hardbreaks = true;
    options.render.escape = true;
    options
}

/// Takes quotation marks beyond a sane depth from the head of a line: nested quotes cost more than their length.
fn flatten(source: &str) -> String {
    const QUOTES: usize = 12;
    let mut out = String::with_capacity(source.len());
    for line in source.split_inclusive('\n') {
        let head = line.find(|c: char| !matches!(c, '>' | ' ' | '\t')).unwrap_or(line.len());
        let mut quotes = 0;
        out.extend(line[..head].chars().filter(|c| {
            quotes += usize::from(*c == '>');
            *c != '>' || quotes <= QUOTES
        }));
        out.push_str(&line[head..]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::growth::is_linear;

    fn rendered(source: &str) -> String {
        render(source).into_string()
    }

    #[test]
    fn headings_start_at_the_third_level() {
        assert_eq!(rendered("# A\n\n## B\n\n###### C"), "<h3>A</h3>\n<h4>B</h4>\n<h6>C</h6>\n");
    }

    #[test]
    fn html_in_a_source_is_shown_as_letters() {
        assert_eq!(
            rendered("a <b>b</b> <script>x</script>"),
            "<p>a &lt;b&gt;b&lt;/b&gt; &lt;script&gt;x&lt;/script&gt;</p>\n"
        );
        let block = rendered("<div onclick=alert(1)>\nx\n</div>");
        assert!(block.contains("&lt;div") && !block.contains("<div"), "{block}");
    }

    #[test]
    fn xss_01_a_source_cannot_make_a_link_that_acts() {
        for source in [
            "[x](javascript:alert(1))",
            "[x](data:text/html,y)",
            "<javascript:alert(1)>",
            "![x](javascript:y)",
            "[x](//evil.example)",
            "[x]: javascript:alert(1)\n[x]",
        ] {
            let html = rendered(source);
            assert!(!html.contains("href=") && !html.contains("src="), "{source} gave {html}");
        }
    }

    #[test]
    fn lists_tables_links_and_line_breaks_are_written_as_meant() {
        assert_eq!(rendered("one\ntwo"), "<p>one<br>\ntwo</p>\n");
        assert_eq!(rendered("* a\n* b"), "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
        assert!(rendered("| a |\n|---|\n| b |").contains("<td>b</td>"));
        assert_eq!(
            rendered("see https://a.example/x"),
            "<p>see <a href=\"https://a.example/x\" rel=\"nofollow noopener noreferrer ugc\">https://a.example/x</a></p>\n"
        );
    }

    #[test]
    fn dos_14_a_hostile_source_is_read_in_linear_time() {
        // The length of these two grows with the square of their lines.
        let nested =
            |n: usize| (0..n.isqrt()).map(|n| format!("{}- a\n", "  ".repeat(n))).collect::<String>();
        let ticks = |n: usize| (1..n.isqrt()).map(|n| "`".repeat(n) + " ").collect::<String>();
        let row = |n: usize| format!("|{}\n|{}\n|{}", "a|".repeat(n), "-|".repeat(n), "b|".repeat(n));
        let judge = |name, length, input: &dyn Fn(usize) -> String| {
            is_linear(name, length, input, |source| {
                render(source);
            });
        };
        judge("#", 40_000, &|n| "#".repeat(n));
        judge("# with space", 20_000, &|n| "# ".repeat(n));
        judge("mentions", 40_000, &|n| "@a@".repeat(n));
        judge("quotes", 40_000, &|n| ">".repeat(n));
        judge("spaced quotes", 20_000, &|n| "> ".repeat(n));
        judge("brackets", 20_000, &|n| "[".repeat(n));
        judge("nested links", 10_000, &|n| "[a](".repeat(n));
        judge("emphasis", 10_000, &|n| "*a _b ".repeat(n));
        judge("lists", 20_000, &|n| "- ".repeat(n));
        judge("cells", 2_000, &row);
        judge("nested lists", 40_000, &nested);
        judge("backticks", 80_000, &ticks);
    }
}
