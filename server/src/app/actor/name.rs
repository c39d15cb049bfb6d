//! What our actors may be called.

/// Names that URLs of ours use otherwise, or that people would mistake.
const RESERVED: [&str; 8] = ["actor", "admin", "api", "inbox", "instance", "root", "system", "hansa"];

/// Letters, digits and single hyphens; at most 40 characters; never empty.
pub(crate) fn slug(text: &str) -> String {
    let mut slug = String::new();
    for word in crate::text::words::fold(text) {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if !word.is_empty() && slug.len() + word.len() < 40 {
            if !slug.is_empty() {
                slug.push('-');
            }
            slug.push_str(&word);
        }
    }
    if slug.is_empty() || RESERVED.contains(&slug.as_str()) { "officer".to_owned() } else { slug }
}

/// True where a handle may be chosen in the set-up.
pub(crate) fn is_username(text: &str) -> bool {
    (2..=40).contains(&text.len())
        && !RESERVED.contains(&text)
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        && text.chars().next().is_some_and(|c| c.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_becomes_a_readable_name_in_urls() {
        assert_eq!(slug("Bureau de la prévention"), "bureau-de-la-prevention");
        assert_eq!(slug("администратор"), "officer");
        assert_eq!(slug("Admin"), "officer");
        assert!(
            is_username("ville") && !is_username("Admin") && !is_username("inbox") && !is_username("a_b")
        );
    }
}
