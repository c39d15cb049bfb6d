//! The fields of a form or of an address, in order, with repeated names kept.

use serde::Deserialize;
use serde_json::Value;

use crate::app::field::Form;

/// Fields as they were sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The first value of a name.
    pub fn find(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The first value of a name, trimmed; empty where there is none.
    pub fn line(&self, name: &str) -> &str {
        self.find(name).unwrap_or_default().trim()
    }

    /// The first value of a name as it was typed, for passwords.
    pub fn raw(&self, name: &str) -> String {
        self.find(name).unwrap_or_default().to_owned()
    }

    /// What makes the page that a form stood on the same one, however often it is sent.
    pub fn once(&self) -> Option<&str> {
        self.find("once").filter(|key| (1..=64).contains(&key.len()))
    }

    /// Every value of a name.
    pub fn all(&self, name: &str) -> Vec<String> {
        self.0
            .iter()
            .filter(|(key, value)| key == name && !value.is_empty())
            .map(|(_, value)| value.clone())
            .collect()
    }

    /// The input of a verb: every text is there, empty ones too, and every list, so that what was cleared is cleared.
    pub fn form(&self, texts: &[&str], lists: &[&str]) -> Form {
        let mut form = Form::new();
        for name in texts {
            form.insert((*name).to_owned(), Value::String(self.find(name).unwrap_or_default().to_owned()));
        }
        for name in lists {
            let values = self.all(name).into_iter().map(Value::String).collect();
            form.insert((*name).to_owned(), Value::Array(values));
        }
        form
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_names_become_lists_and_cleared_fields_stay_in_the_form() {
        let fields = Fields(vec![
            ("themes".to_owned(), "EDU".to_owned()),
            ("title".to_owned(), " A ".to_owned()),
            ("themes".to_owned(), "LOC".to_owned()),
        ]);
        let form = fields.form(&["title", "abstract"], &["themes", "target_group"]);
        assert_eq!(
            Value::Object(form),
            serde_json::json!({"title": " A ", "abstract": "", "themes": ["EDU", "LOC"], "target_group": []})
        );
    }
}
