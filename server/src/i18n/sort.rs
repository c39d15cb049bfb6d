//! Lists in the order of a reader's alphabet (Unicode collation, UTS #10, by ICU4X).

use super::{Locale, format};

impl Locale {
    /// Sorts by a name as the language's dictionaries do: Danish has Aarhus last, Polish tells L from Ł.
    pub fn sort_by_name<T>(self, items: &mut [T], name: impl Fn(&T) -> &str) {
        format::with_collator(self, |collator| match collator {
            Some(collator) => items.sort_by(|a, b| collator.compare(name(a), name(b))),
            None => items.sort_by(|a, b| name(a).cmp(name(b))),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(locale: Locale, names: &[&'static str]) -> Vec<&'static str> {
        let mut names = names.to_vec();
        locale.sort_by_name(&mut names, |name| name);
        names
    }

    #[test]
    fn names_are_sorted_by_the_readers_alphabet() {
        assert_eq!(sorted(Locale::French, &["Zürich", "Évry", "Ecully"]), ["Ecully", "Évry", "Zürich"]);
        assert_eq!(sorted(Locale::Danish, &["Aarhus", "Vejle", "Ølstykke"]), ["Vejle", "Ølstykke", "Aarhus"]);
        assert_eq!(sorted(Locale::Polish, &["Łódź", "Lublin", "Mielec"]), ["Lublin", "Łódź", "Mielec"]);
    }
}
