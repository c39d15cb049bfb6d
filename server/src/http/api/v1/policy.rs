//! With whom this instance speaks.

use axum::Json;
use axum::extract::{Path, State};
use hansa_entities::domain_rule::{Model, Rule};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::answer::{Answer, Common, Missing, Refused, Unusable};
use super::view::{Instant, List};
use crate::app::permission::{Verb, require};
use crate::app::policy::{self, Policy};
use crate::app::{App, Error};
use crate::http::api::gate::Caller;
use crate::http::api::input::Input;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::default()
        .routes(routes!(get, set))
        .routes(routes!(rules))
        .routes(routes!(set_rule, clear_rule))
}

/// Who may follow, and who may speak with this instance at all.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
struct PolicyView {
    /// `open`: every server that is not blocked may follow. `ask`: follows wait for an answer. `allow-list`: only listed
    /// domains are heard, fetched from and delivered to.
    policy: String,
}

const NAMES: [(&str, Policy); 3] =
    [("open", Policy::Open), ("ask", Policy::Ask), ("allow-list", Policy::AllowList)];

fn name_of(policy: Policy) -> &'static str {
    match policy {
        Policy::Open => "open",
        Policy::Ask => "ask",
        Policy::AllowList => "allow-list",
    }
}

/// Read the policy
#[utoipa::path(
    get, path = "/policy", operation_id = "get_policy", tag = "administration",
    responses((status = 200, description = "The policy in force.", body = PolicyView), Refused, Common),
    security(("token" = ["read"]), ("session" = []))
)]
async fn get(State(app): State<App>, Caller(who): Caller) -> Answer<Json<PolicyView>> {
    require(&who, Verb::ReadInside)?;
    Ok(Json(PolicyView { policy: name_of(policy::read(&app).await?).to_owned() }))
}

/// Change the policy
#[utoipa::path(
    put, path = "/policy", operation_id = "set_policy", tag = "administration",
    request_body = PolicyView,
    responses((status = 200, description = "The policy in force.", body = PolicyView), Unusable, Refused, Common),
    security(("token" = ["admin"]), ("session" = []))
)]
async fn set(
    State(app): State<App>,
    Caller(who): Caller,
    Input(input): Input<PolicyView>,
) -> Answer<Json<PolicyView>> {
    require(&who, Verb::Administer)?;
    let found = NAMES.iter().find(|(name, _)| *name == input.policy);
    let (name, wanted) = found.ok_or_else(|| Error::field("policy", "unknown_code"))?;
    policy::set(&app, &who, *wanted).await?;
    Ok(Json(PolicyView { policy: (*name).to_owned() }))
}

/// A rule for a domain and everything below it.
#[derive(Debug, Serialize, ToSchema)]
struct DomainRule {
    domain: String,
    /// `allow` or `block`
    rule: &'static str,
    reason: String,
    since: Instant,
}

impl From<Model> for DomainRule {
    fn from(row: Model) -> Self {
        Self {
            domain: row.domain,
            rule: match row.rule {
                Rule::Allow => "allow",
                Rule::Block => "block",
            },
            reason: row.reason,
            since: row.created_at.into(),
        }
    }
}

/// What to write about a domain.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
struct RuleInput {
    /// `allow` or `block`
    rule: String,
    reason: String,
}

/// List the rules about domains
#[utoipa::path(
    get, path = "/domains", operation_id = "list_domains", tag = "administration",
    responses((status = 200, description = "By domain.", body = List<DomainRule>), Refused, Common),
    security(("token" = ["admin"]), ("session" = []))
)]
async fn rules(State(app): State<App>, Caller(who): Caller) -> Answer<Json<List<DomainRule>>> {
    Ok(Json(List::of(policy::rules(&app, &who).await?, DomainRule::from)))
}

/// Allow or block a domain
///
/// A block takes its records out of the feed at once.
#[utoipa::path(
    put, path = "/domains/{domain}", operation_id = "set_domain", tag = "administration",
    params(("domain" = String, Path, description = "A host; it covers everything below it.")),
    request_body = RuleInput,
    responses((status = 204, description = "The rule stands."), Unusable, Refused, Common),
    security(("token" = ["admin"]), ("session" = []))
)]
async fn set_rule(
    State(app): State<App>,
    Caller(who): Caller,
    Path(domain): Path<String>,
    Input(input): Input<RuleInput>,
) -> Answer<StatusCode> {
    require(&who, Verb::Administer)?;
    let rule = match input.rule.as_str() {
        "allow" => Rule::Allow,
        "block" => Rule::Block,
        _ => return Err(Error::field("rule", "unknown_code").into()),
    };
    policy::set_rule(&app, &who, &domain, rule, &input.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Take the rule about a domain back
#[utoipa::path(
    delete, path = "/domains/{domain}", operation_id = "clear_domain", tag = "administration",
    params(("domain" = String, Path, description = "The domain of the rule.")),
    responses((status = 204, description = "There is no rule."), Refused, Missing, Common),
    security(("token" = ["admin"]), ("session" = []))
)]
async fn clear_rule(
    State(app): State<App>,
    Caller(who): Caller,
    Path(domain): Path<String>,
) -> Answer<StatusCode> {
    policy::clear_rule(&app, &who, &domain).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_is_written_as_it_is_read() {
        for (name, policy) in NAMES {
            assert_eq!(name_of(policy), name);
        }
    }
}
