//! A program with a token: what integrations do with the API.

use http::{HeaderMap, HeaderValue, Method, header};
use serde_json::Value;

use crate::wire::Target;
use crate::{Response, send};

/// A client of `/api/v1`.
#[derive(Clone, Debug)]
pub struct Program {
    target: Target,
    /// None asks as nobody.
    token: Option<String>,
}

impl Program {
    pub fn new(target: &Target, token: Option<&str>) -> Self {
        Self { target: target.clone(), token: token.map(str::to_owned) }
    }

    pub async fn get(&self, path: &str) -> anyhow::Result<Response> {
        self.ask(Method::GET, path, &[], None).await
    }

    pub async fn post(&self, path: &str, body: &Value) -> anyhow::Result<Response> {
        self.ask(Method::POST, path, &[], Some(body)).await
    }

    pub async fn put(&self, path: &str, body: &Value) -> anyhow::Result<Response> {
        self.ask(Method::PUT, path, &[], Some(body)).await
    }

    pub async fn delete(&self, path: &str) -> anyhow::Result<Response> {
        self.ask(Method::DELETE, path, &[], None).await
    }

    /// Any request, with more headers.
    pub async fn ask(
        &self,
        method: Method,
        path: &str,
        more: &[(&'static str, &str)],
        body: Option<&Value>,
    ) -> anyhow::Result<Response> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
        if let Some(token) = &self.token {
            headers.insert(header::AUTHORIZATION, HeaderValue::from_str(&format!("Bearer {token}"))?);
        }
        if body.is_some() {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        }
        for (name, value) in more {
            headers.insert(*name, HeaderValue::from_str(value)?);
        }
        let body = body.map(Value::to_string).unwrap_or_default();
        send(&self.target, &method, path, &headers, body.as_bytes()).await
    }
}
