//! The list of tasks: what is done, what is missing, what can wait.

use askama::Template;

use super::{address, class};
use crate::app::doctor::{self, Arrival, Finding, Verdict};
use crate::app::setup::{self, Answers, Standing, Step};
use crate::http::error::Result;
use crate::http::extract::Visit;
use crate::http::web::shell::{Section, Shell, show};

#[derive(Template)]
#[template(path = "pages/setup/list.html")]
struct ListPage {
    shell: Shell,
    done: usize,
    total: usize,
    /// Where to go on, and what it is called.
    next: (String, String),
    needed: Vec<Task>,
    optional: Vec<Task>,
    /// The answers can be checked.
    is_complete: bool,
}

/// One step, as the list shows it.
struct Task {
    code: &'static str,
    address: String,
    title: String,
    hint: String,
    standing: String,
    class: &'static str,
    is_optional: bool,
    is_done: bool,
}

pub(super) async fn page(visit: &Visit, arrival: &Arrival) -> Result {
    let app = &visit.app;
    let answers = setup::answers(app).await?;
    let machine = doctor::machine(app).await;
    let proxy = doctor::proxy(&app.config, Some(arrival));
    let tasks = Step::ALL.map(|step| {
        let troubles: &[Finding] = match step {
            Step::Address => std::slice::from_ref(&proxy),
            Step::Storage => &machine,
            _ => &[],
        };
        task(visit, &answers, step, troubles)
    });
    let (optional, needed): (Vec<_>, Vec<_>) = tasks.into_iter().partition(|task| task.is_optional);
    let missing = needed.iter().find(|task| !task.is_done);
    let next = missing.map(|task| (task.address.clone(), task.title.clone()));
    show(&ListPage {
        next: next.unwrap_or_else(|| ("/setup/check".to_owned(), visit.locale.t("check-title").to_string())),
        done: needed.iter().filter(|task| task.is_done).count(),
        total: needed.len(),
        is_complete: answers.is_complete(&visit.app.config),
        needed,
        optional,
        shell: Shell::of(visit, Section::None),
    })
}

/// A step that was seen and whose machine is not as it must be is to be mended; it keeps nobody from opening the city.
fn task(visit: &Visit, answers: &Answers, step: Step, found: &[Finding]) -> Task {
    let locale = visit.locale;
    let is_broken = found.iter().any(|finding| finding.verdict == Verdict::Fail);
    let standing = match answers.standing(&visit.app.config, step) {
        Standing::Done if is_broken => Standing::ToMend,
        standing => standing,
    };
    Task {
        code: step.code(),
        address: address(step),
        title: locale.coded("step-title", step.code()).to_string(),
        hint: locale.coded("step-hint", step.code()).to_string(),
        standing: locale.coded("standing-step", standing.code()).to_string(),
        class: class(standing),
        is_optional: step.is_optional(),
        is_done: standing == Standing::Done,
    }
}
