//! The list of tasks: what is done, what is missing, what can wait.

use askama::Template;

use super::{address, standing};
use crate::app::doctor::{self, Arrival, Finding, Verdict};
use crate::app::setup::{self, Answers, Step};
use crate::http::error::Result;
use crate::http::extract::Visit;
use crate::http::web::component::task::{Standing, Task, TaskList};
use crate::http::web::said::Said;
use crate::http::web::shell::{Section, Shell, show};
use crate::i18n::Locale;

#[derive(Template)]
#[template(path = "pages/setup/list.html")]
struct ListPage {
    shell: Shell,
    done: usize,
    total: usize,
    /// Where to go on, and what it is called.
    next: (String, String),
    needed: TaskList,
    optional: TaskList,
    /// Checking the answers, once there is something to check.
    last: TaskList,
}

pub(super) async fn page(visit: &Visit, arrival: &Arrival) -> Result {
    let (app, locale) = (&visit.app, visit.locale);
    let answers = setup::answers(app).await?;
    let machine = doctor::machine(app).await;
    let proxy = doctor::way_in(app, arrival);
    let tasks = |is_optional: bool| -> Vec<Task> {
        let steps = Step::ALL.into_iter().filter(|step| step.is_optional() == is_optional);
        let task = |step: Step| {
            let troubles: &[Finding] = match step {
                Step::Address => std::slice::from_ref(&proxy),
                Step::Storage => &machine,
                _ => &[],
            };
            task(visit, &answers, step, troubles)
        };
        steps.map(task).collect()
    };
    let (needed, optional) = (tasks(false), tasks(true));
    let check = check(locale, answers.is_complete(app.domain()));
    let next = needed.iter().find(|task| task.standing != Standing::Done).unwrap_or(&check);
    show(&ListPage {
        next: (next.address.clone(), next.title.text.clone()),
        done: needed.iter().filter(|task| task.standing == Standing::Done).count(),
        total: needed.len(),
        needed: TaskList { tasks: needed },
        optional: TaskList { tasks: optional },
        last: TaskList { tasks: vec![check] },
        shell: Shell::of(visit, Section::None),
    })
}

/// A step that was seen and whose machine is not as it must be is to be mended; it keeps nobody from opening the city.
fn task(visit: &Visit, answers: &Answers, step: Step, found: &[Finding]) -> Task {
    let locale = visit.locale;
    let is_broken = found.iter().any(|finding| finding.verdict == Verdict::Fail);
    let standing = match standing(answers.standing(visit.app.domain(), step)) {
        Standing::Done if is_broken => Standing::Wrong,
        standing => standing,
    };
    Task {
        id: format!("task-{}", step.code()),
        address: address(step),
        title: own(locale, locale.coded("step-title", step.code()).to_string()),
        hint: own(locale, locale.coded("step-hint", step.code()).to_string()),
        standing,
    }
}

fn check(locale: Locale, is_complete: bool) -> Task {
    Task {
        id: "task-check".to_owned(),
        address: "/setup/check".to_owned(),
        title: own(locale, locale.t("check-title").to_string()),
        hint: own(locale, locale.t("check-hint").to_string()),
        standing: if is_complete { Standing::Open } else { Standing::Locked },
    }
}

fn own(locale: Locale, text: String) -> Said {
    Said { text, lang: locale.tag().to_owned() }
}
