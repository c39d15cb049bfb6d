//! Version 1. One file a noun: its routes, its answers, its input.
//!
//! An operation is a handler of three moves; its description stands on it, so that the document cannot drift.

mod actors;
mod answer;
pub mod document;
mod drafts;
mod feed;
mod follows;
mod further;
mod kinds;
mod me;
mod notifications;
mod peers;
mod policy;
mod record;
mod records;
mod replies;
mod state;
mod tokens;
mod view;

use utoipa::OpenApi as _;
use utoipa_axum::router::OpenApiRouter;

use crate::app::App;

/// Every operation, below `/api/v1`.
pub(super) fn routes() -> OpenApiRouter<App> {
    let operations = OpenApiRouter::default()
        .merge(feed::routes())
        .merge(state::routes())
        .merge(kinds::routes())
        .merge(records::routes())
        .merge(replies::routes())
        .merge(drafts::routes())
        .merge(actors::routes())
        .merge(follows::routes())
        .merge(policy::routes())
        .merge(peers::routes())
        .merge(tokens::routes())
        .merge(me::routes())
        .merge(notifications::routes());
    OpenApiRouter::with_openapi(document::Document::openapi()).nest("/api/v1", operations)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use std::collections::BTreeSet;

    use serde_json::Value;

    fn document() -> Value {
        serde_json::to_value(crate::http::api::openapi()).unwrap()
    }

    fn operations(document: &Value) -> Vec<(String, Value)> {
        let paths = document["paths"].as_object().unwrap();
        paths
            .iter()
            .flat_map(|(path, item)| {
                let methods = item.as_object().unwrap().iter();
                methods.map(move |(method, operation)| (format!("{method} {path}"), operation.clone()))
            })
            .collect()
    }

    #[test]
    fn every_operation_says_what_it_does_and_how_it_fails() {
        let document = document();
        assert_eq!(document["openapi"], "3.1.0");
        let operations = operations(&document);
        assert!(operations.len() > 50, "{} operations", operations.len());
        for (name, operation) in &operations {
            assert!(operation["summary"].as_str().is_some_and(|text| text.len() > 8), "{name}: summary");
            assert!(operation["tags"].as_array().is_some_and(|tags| tags.len() == 1), "{name}: tag");
            let answers = operation["responses"].as_object().unwrap();
            assert!(answers.keys().any(|status| status.starts_with('2')), "{name}: success");
            for (status, answer) in answers.iter().filter(|(status, _)| !status.starts_with('2')) {
                assert!(answer["content"]["application/problem+json"].is_object(), "{name}: {status}");
            }
            assert!(answers.contains_key("429") && answers.contains_key("503"), "{name}: common errors");
        }
    }

    #[test]
    fn operations_have_names_of_their_own() {
        let operations = operations(&document());
        let names: BTreeSet<_> =
            operations.iter().map(|(_, operation)| operation["operationId"].to_string()).collect();
        assert_eq!(names.len(), operations.len());
    }

    #[test]
    fn whatever_changes_something_asks_for_an_account() {
        for (name, operation) in operations(&document()) {
            if !name.starts_with("get ") {
                let schemes = operation["security"].as_array().unwrap_or_else(|| panic!("{name}"));
                assert!(!schemes.is_empty(), "{name}");
                let answers = operation["responses"].as_object().unwrap();
                assert!(answers.contains_key("401") && answers.contains_key("403"), "{name}");
            }
        }
    }

    #[test]
    fn every_reference_leads_somewhere() {
        let document = document();
        let text = document.to_string();
        let schemas = document["components"]["schemas"].as_object().unwrap();
        for rest in text.split("#/components/schemas/").skip(1) {
            let name = rest.split('"').next().unwrap();
            assert!(schemas.contains_key(name), "{name}");
        }
    }
}
