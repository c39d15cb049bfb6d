//! The list of tasks: what is done, what is missing, what can wait.

use askama::Template;

use super::address;
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
    /// Variant of the tag.
    tag: &'static str,
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
    show(&ListPage {
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
        tag: match standing {
            Standing::Done => " tag--good",
            Standing::ToMend => " tag--stop",
            Standing::NotStarted | Standing::Optional => "",
        },
        is_optional: step.is_optional(),
        is_done: standing == Standing::Done,
    }
}
