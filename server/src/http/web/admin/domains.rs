//! With whom the city speaks: its policy, and rules for single domains.

use askama::Template;
use axum::Router;
use axum::extract::Form as Body;
use axum::routing::{get, post};
use hansa_entities::domain_rule::Rule;
use http::StatusCode;
use serde_json::json;

use super::{Room, Rooms};
use crate::app::city::CityCard;
use crate::app::field::{FieldErrors, Form};
use crate::app::policy::{self, Policy};
use crate::app::{App, Error};
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};
use crate::http::web::about::policy_code;
use crate::http::web::confirm::{Question, plain};
use crate::http::web::field::{Control, Field, Mistake};
use crate::http::web::maker::Maker;
use crate::http::web::said::{Said, When};
use crate::http::web::shell::{Section, Shell, done, show_as};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/admin/domains", get(read).post(set_rule))
        .route("/admin/domains/clear", get(ask_clear).post(clear))
        .route("/admin/policy", post(set_policy))
}

#[derive(Template)]
#[template(path = "pages/admin/domains.html")]
struct DomainsPage {
    shell: Shell,
    rooms: Rooms,
    mistakes: Vec<Mistake>,
    policy: Field,
    fields: [Field; 3],
    rules: Vec<Line>,
}

struct Line {
    domain: String,
    rule: String,
    is_block: bool,
    reason: String,
    since: When,
}

const POLICIES: [Policy; 3] = [Policy::Open, Policy::Ask, Policy::AllowList];

fn rule_code(rule: Rule) -> &'static str {
    match rule {
        Rule::Allow => "allow",
        Rule::Block => "block",
    }
}

async fn read(visit: Visit) -> Result {
    page(&visit, StatusCode::OK, Form::new(), FieldErrors::default()).await
}

async fn page(visit: &Visit, status: StatusCode, mut form: Form, errors: FieldErrors) -> Result {
    let (app, principal, locale) = (&visit.app, &visit.principal, visit.locale);
    let rules = policy::rules(app, principal).await?;
    form.entry("policy").or_insert(json!(policy_code(policy::read(app).await?)));
    let make = Maker { locale, form: &form, errors: &errors, family: "domain" };
    let kinds = [rule_code(Rule::Block), rule_code(Rule::Allow)];
    let page = DomainsPage {
        mistakes: make.mistakes(),
        policy: make.answers("policy", "policy", &POLICIES.map(policy_code)),
        fields: [make.line("domain"), make.answers("rule", "rule", &kinds), make.area("reason", 2)],
        rules: rules
            .into_iter()
            .map(|row| Line {
                rule: locale.coded("rule", rule_code(row.rule)).to_string(),
                is_block: row.rule == Rule::Block,
                since: When::day(locale, row.created_at),
                domain: row.domain,
                reason: row.reason,
            })
            .collect(),
        rooms: Rooms::of(visit, Room::Domains),
        shell: Shell::of(visit, Section::Admin),
    };
    show_as(status, &page)
}

async fn set_rule(visit: Visit, Body(fields): Body<Fields>) -> Result {
    let form = fields.form(&["domain", "rule", "reason"], &[]);
    let rule = match fields.line("rule") {
        "allow" => Rule::Allow,
        "block" => Rule::Block,
        _ => {
            let errors = FieldErrors::one("rule", "required");
            return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form, errors).await;
        }
    };
    let (domain, reason) = (fields.line("domain"), fields.line("reason"));
    if rule == Rule::Block && fields.find("confirmed").is_none() {
        let cities = match policy::concerned(&visit.app, &visit.principal, domain).await {
            Ok(cities) => cities,
            Err(Error::Invalid(errors)) => {
                return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form, errors).await;
            }
            Err(error) => return Err(error.into()),
        };
        if !cities.is_empty() {
            return ask_block(&visit, domain, reason, &cities);
        }
    }
    match policy::set_rule(&visit.app, &visit.principal, domain, rule, reason).await {
        Ok(()) => Ok(done("/admin/domains", "rule-set")),
        Err(Error::Invalid(errors)) => page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form, errors).await,
        Err(error) => Err(error.into()),
    }
}

/// Blocking a city that is followed takes what it has published from everybody's sight here.
fn ask_block(visit: &Visit, domain: &str, reason: &str, cities: &[CityCard]) -> Result {
    let question = Question {
        code: "block",
        section: Section::Admin,
        kind: None,
        subject: plain(domain),
        others: cities.iter().map(|card| Said::pick(&card.name, &[visit.locale.tag()])).collect(),
        action: "/admin/domains".to_owned(),
        fields: vec![
            ("domain", domain.to_owned()),
            ("rule", rule_code(Rule::Block).to_owned()),
            ("reason", reason.to_owned()),
            ("confirmed", "yes".to_owned()),
        ],
        back: "/admin/domains".to_owned(),
    };
    question.ask(visit)
}

/// A rule that is gone lets in, or keeps out, whoever it was about.
async fn ask_clear(visit: Visit) -> Result {
    let rules = policy::rules(&visit.app, &visit.principal).await?;
    let domain = visit.query.find("domain").unwrap_or_default().to_owned();
    let rule = rules.iter().find(|row| row.domain == domain).ok_or(Error::NotFound)?;
    let code = match rule.rule {
        Rule::Block => "clear-block",
        Rule::Allow => "clear-allow",
    };
    let cities = policy::concerned(&visit.app, &visit.principal, &domain).await?;
    Question {
        code,
        section: Section::Admin,
        kind: None,
        subject: plain(&domain),
        others: cities.iter().map(|card| Said::pick(&card.name, &[visit.locale.tag()])).collect(),
        action: "/admin/domains/clear".to_owned(),
        fields: vec![("domain", domain.clone())],
        back: "/admin/domains".to_owned(),
    }
    .ask(&visit)
}

async fn clear(visit: Visit, Body(fields): Body<Fields>) -> Result {
    policy::clear_rule(&visit.app, &visit.principal, fields.line("domain")).await?;
    Ok(done("/admin/domains", "rule-cleared"))
}

async fn set_policy(visit: Visit, Body(fields): Body<Fields>) -> Result {
    let wanted = POLICIES.into_iter().find(|policy| policy_code(*policy) == fields.line("policy"));
    let Some(wanted) = wanted else {
        let errors = FieldErrors::one("policy", "required");
        return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, Form::new(), errors).await;
    };
    policy::set(&visit.app, &visit.principal, wanted).await?;
    Ok(done("/admin/domains", "policy-set"))
}
