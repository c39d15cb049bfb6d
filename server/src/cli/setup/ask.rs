//! The questions of the set-up, line by line at a terminal.

use std::io::{BufRead as _, Write as _};

use anyhow::bail;
use serde_json::{Value, json};

use super::Wanted;
use crate::app::backup;
use crate::app::doctor::{self, Finding};
use crate::app::field::{FieldErrors, Form};
use crate::app::setup::{self, Answers, Kind, Standing, Step};
use crate::cli::{doctor as report, output};
use crate::config::Config;
use crate::http::words::{self, told};
use crate::i18n::Locale;

/// A conversation in one language.
struct Talk<'a> {
    config: &'a Config,
    findings: &'a [Finding],
    locale: Locale,
    answers: Answers,
}

/// Asks everything.
///
/// # Errors
/// Where the terminal ends before the questions do.
pub(super) fn converse(config: &Config, findings: &[Finding]) -> anyhow::Result<Wanted> {
    let locale = language()?;
    let mut talk = Talk { config, findings, locale, answers: Answers::default() };
    output::line(&format!("\n{}", talk.say("setup-title")));
    for step in Step::ALL {
        talk.take(step)?;
    }
    loop {
        talk.show();
        let typed = line(&format!("{} > ", talk.say("terminal-open")))?;
        match typed.parse::<usize>().ok().and_then(|number| Step::ALL.get(number.checked_sub(1)?)) {
            Some(step) => talk.take(*step)?,
            None if typed.is_empty() && talk.answers.is_complete(&config.server.domain) => break,
            None => {}
        }
    }
    let mut form = talk.answers.whole();
    form.insert("account_language".to_owned(), json!(locale.tag()));
    Ok(Wanted { form, locale })
}

/// The language comes first: each is named in itself.
fn language() -> anyhow::Result<Locale> {
    for (at, locale) in Locale::ALL.iter().enumerate() {
        output::line(&format!("  {}  {}", at + 1, locale.own_name()));
    }
    loop {
        let typed = line("> ")?;
        let by_number =
            typed.parse::<usize>().ok().and_then(|number| Locale::ALL.get(number.checked_sub(1)?));
        if let Some(locale) = by_number.copied().or_else(|| Locale::find(&typed)) {
            return Ok(locale);
        }
    }
}

/// One line that was typed.
fn line(question: &str) -> anyhow::Result<String> {
    let mut out = std::io::stdout();
    write!(out, "{question}")?;
    out.flush()?;
    let mut typed = String::new();
    if std::io::stdin().lock().read_line(&mut typed)? == 0 {
        bail!("the terminal was closed before the last answer; nothing was opened");
    }
    Ok(typed.trim().to_owned())
}

impl Talk<'_> {
    fn say(&self, key: &str) -> String {
        self.locale.t(key).bare().to_string()
    }

    fn label(&self, name: &str) -> String {
        words::field(self.locale, "setup", name, "").unwrap_or_else(|| name.to_owned())
    }

    /// Shows what a step is about, and asks its questions until the answers are sound.
    fn take(&mut self, step: Step) -> anyhow::Result<()> {
        let locale = self.locale;
        let number = Step::ALL.iter().position(|one| *one == step).map_or(0, |at| at + 1);
        output::line(&format!("\n{number}. {}", locale.coded("step-title", step.code()).bare()));
        output::line(&locale.coded("step-lead", step.code()).bare().to_string());
        self.introduce(step);
        if step == Step::Legal && !self.agrees(&self.say("terminal-legal"))? {
            self.answers.put(step, Form::new());
            return Ok(());
        }
        let mut form = self.answers.form(step).cloned().unwrap_or_default();
        if step == Step::Address {
            form.insert("domain".to_owned(), json!(self.config.server.domain));
        }
        // All of them first, then those that were wrong.
        let mut wrong: Option<FieldErrors> = None;
        loop {
            // What is asked for may follow from what was just answered.
            for (name, kind) in self.answers.questions(step) {
                if wrong.as_ref().is_none_or(|errors| errors.has(&name)) {
                    self.answer(&mut form, &name, kind)?;
                }
            }
            let errors = setup::judge(&self.config.server.domain, &self.answers, step, &form);
            if errors.0.is_empty() {
                break;
            }
            for error in &errors.0 {
                output::line(&format!("! {}", words::mistake(locale, error, &self.label(&error.field))));
            }
            wrong = Some(errors);
        }
        self.answers.put(step, form);
        if self.answers.questions(step).is_empty() {
            line(&format!("{} > ", self.say("terminal-on")))?;
        }
        Ok(())
    }

    /// What stands on the page of a step beside its questions.
    fn introduce(&self, step: Step) {
        let locale = self.locale;
        let finding = |finding: &Finding| output::line(&report::words(&told(locale, finding)));
        match step {
            Step::Address => {
                output::line(&format!("  {}", self.config.server.domain));
                output::line(&format!("{}. {}", self.say("warning-domain"), self.say("warning-text-domain")));
                finding(&doctor::proxy(self.config, None));
            }
            Step::Storage => self.findings.iter().for_each(finding),
            Step::Administrator => {
                output::line(&format!("{}. {}", self.say("warning-handle"), self.say("warning-text-handle")));
            }
            Step::Mail => match setup::named_mail_server(self.config) {
                Some(host) => {
                    output::line(
                        &locale.t("mail-configured").with("host", host.to_owned()).bare().to_string(),
                    );
                }
                None => output::line(&self.say("no-mail-server")),
            },
            Step::Backups => {
                let key = self.config.security.key_file.display().to_string();
                output::line(&locale.t("backup-key").with("path", key).bare().to_string());
                output::line(&format!("  {}", backup::command(self.config)));
                output::line(&format!("  {}", backup::schedule(self.config).cron));
            }
            Step::City | Step::Names | Step::Legal => {}
        }
    }

    /// Asks one question. An empty line keeps what was answered before.
    fn answer(&self, form: &mut Form, name: &str, kind: Kind) -> anyhow::Result<()> {
        let label = self.label(name);
        let hint = words::field(self.locale, "setup", name, "-hint");
        let more = match kind {
            Kind::Languages => Some(self.say("terminal-languages")),
            Kind::Language => Some(self.say("terminal-language")),
            Kind::Country => Some(self.say("terminal-country")),
            Kind::Lines => Some(self.say("terminal-lines")),
            // Themes are chosen from a list, on the page of the profile.
            Kind::Themes => return Ok(()),
            Kind::Line | Kind::Password | Kind::Tick => None,
        };
        output::line("");
        for text in hint.into_iter().chain(more) {
            output::line(&format!("  {text}"));
        }
        let value = match kind {
            Kind::Password => Value::String(self.secret(&label)?),
            Kind::Tick => Value::Bool(self.agrees(&label)?),
            Kind::Languages => {
                let typed = line(&format!("{label}: "))?;
                let tags = typed.split([',', ' ', ';']).filter(|tag| !tag.is_empty());
                tags.map(str::to_owned).collect()
            }
            Kind::Country => Value::String(line(&format!("{label}: "))?.to_uppercase()),
            Kind::Lines => {
                let typed = line(&format!("{label}: "))?;
                let lines: Vec<&str> = typed.split(';').map(str::trim).collect();
                Value::String(lines.join("\n"))
            }
            Kind::Line | Kind::Language | Kind::Themes => Value::String(line(&format!("{label}: "))?),
        };
        let is_empty =
            value.as_str().is_some_and(str::is_empty) || value.as_array().is_some_and(Vec::is_empty);
        if !(is_empty && form.contains_key(name)) {
            form.insert(name.to_owned(), value);
        }
        Ok(())
    }

    /// A password, typed twice and shown never.
    fn secret(&self, label: &str) -> anyhow::Result<String> {
        loop {
            let first = rpassword::prompt_password(format!("{label}: "))?;
            let again = rpassword::prompt_password(format!("{}: ", self.say("terminal-again")))?;
            if first == again {
                return Ok(first);
            }
            output::line(&format!("! {}", self.say("terminal-differ")));
        }
    }

    fn agrees(&self, question: &str) -> anyhow::Result<bool> {
        loop {
            let typed = line(&format!("{question} ({}) ", self.say("terminal-yes-no")))?.to_lowercase();
            match typed.chars().next() {
                Some('y' | 'o' | 'j' | 's' | 't') => return Ok(true),
                Some('n') => return Ok(false),
                _ => {}
            }
        }
    }

    /// Every step and how far it is.
    fn show(&self) {
        output::line(&format!("\n{}", self.say("check-title")));
        for (at, step) in Step::ALL.into_iter().enumerate() {
            let standing = self.answers.standing(&self.config.server.domain, step);
            let mark = if standing == Standing::Done { "" } else { " – " };
            let words = match standing {
                Standing::Done => String::new(),
                other => self.locale.coded("task", other.code()).bare().to_string(),
            };
            output::line(&format!(
                "  {}. {}{mark}{words}",
                at + 1,
                self.locale.coded("step-title", step.code()).bare()
            ));
            for (name, kind) in self.answers.questions(step) {
                let value = self.answers.form(step).and_then(|form| form.get(&name));
                if let Some(text) = value.and_then(|value| shown(value, kind)) {
                    output::line(&format!("     {}: {text}", self.label(&name)));
                }
            }
        }
        output::line("");
    }
}

/// An answer as text; none where there is nothing to show, or nothing that may be shown.
fn shown(value: &Value, kind: Kind) -> Option<String> {
    match (value, kind) {
        (_, Kind::Password | Kind::Tick) => None,
        (Value::String(text), _) if !text.trim().is_empty() => Some(text.replace('\n', "; ")),
        (Value::Array(list), _) if !list.is_empty() => {
            Some(list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "))
        }
        _ => None,
    }
}
