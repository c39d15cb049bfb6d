//! `hansa setup`: the set-up without a browser. It asks the same steps at a terminal, or takes all answers from a file, and
//! opens the city with the same verb. Whoever has a shell that may write to the data folder needs no code.

mod ask;
mod file;

use std::io::IsTerminal as _;
use std::path::PathBuf;

use anyhow::bail;
use clap::Args;
use serde_json::{Value, json};

use super::admin::{self, socket};
use super::{Settings, doctor, output, serve};
use crate::app::field::Form;
use crate::app::start::{Lock, Migrate};
use crate::app::{App, Error, private, setup};
use crate::clock::Clock;
use crate::config::Config;
use crate::http::words::{Told, told};
use crate::i18n::Locale;

#[derive(Debug, Args)]
pub(super) struct Setup {
    /// File with all answers, for an installation that nobody watches. Without it they are asked for.
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
}

/// The city that is to be opened: one that runs already, or one that nobody else has open.
enum House {
    Running,
    Here(App, Option<Lock>),
}

impl House {
    async fn of(config: &Config) -> anyhow::Result<Self> {
        if let Some(needed) = socket::ask(config, &admin::Command::Setup(admin::Setup::Needed)).await? {
            return if needed == true { Ok(Self::Running) } else { Err(stands()) };
        }
        let lock = serve::lock(config)?;
        let migrate = if config.database.url.is_empty() { Migrate::Now } else { Migrate::IfEmpty };
        let app = App::open(config.clone(), Clock::system(), migrate).await?;
        if !setup::is_needed(&app).await? {
            app.close().await;
            return Err(stands());
        }
        Ok(Self::Here(app, lock))
    }

    async fn open(&self, config: &Config, form: Form) -> anyhow::Result<()> {
        match self {
            Self::Running => {
                let command = admin::Command::Setup(admin::Setup::Open { form });
                if socket::ask(config, &command).await?.is_none() {
                    bail!("the running city does not answer");
                }
                Ok(())
            }
            Self::Here(app, _) => Ok(setup::run_in_terminal(app, &form).await?),
        }
    }

    /// Closes what was opened. What root has made there belongs to whoever the folder belongs to.
    async fn leave(self, config: &Config) {
        let Self::Here(app, lock) = self else { return };
        app.close().await;
        drop(lock);
        let files = config.data.folder.read_dir().into_iter().flatten().flatten();
        for path in files.map(|entry| entry.path()) {
            if let Err(error) = private::give_to_owner_of_folder(&path) {
                output::note(&format!(
                    "{} cannot be given to the owner of its folder: {error}",
                    path.display()
                ));
            }
        }
    }
}

fn stands() -> anyhow::Error {
    Error::Conflict("already_set_up").into()
}

/// What either way of asking comes to.
struct Wanted {
    form: Form,
    locale: Locale,
}

impl Setup {
    pub(super) async fn run(&self, settings: &Settings, as_json: bool) -> anyhow::Result<()> {
        let config = settings.load()?;
        let is_terminal = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
        let from_file = match &self.answers {
            Some(file) => Some(file::read(file, &config)?),
            None if !is_terminal || as_json => {
                bail!(
                    "hansa setup asks its questions at a terminal; elsewhere give the answers with --answers FILE"
                )
            }
            None => None,
        };
        let house = House::of(&config).await?;
        let opened = fill(&house, &config, from_file).await;
        house.leave(&config).await;
        let (wanted, locale) = opened.map(|wanted| (wanted.form, wanted.locale))?;
        report(&config, &wanted, locale, as_json).await;
        Ok(())
    }
}

/// Asks where nothing was written down, and opens the city.
async fn fill(house: &House, config: &Config, from_file: Option<Form>) -> anyhow::Result<Wanted> {
    let wanted = match from_file {
        Some(form) => Wanted { form, locale: Locale::English },
        None => {
            let findings = match house {
                House::Here(app, _) => crate::app::doctor::machine(app).await,
                House::Running => crate::app::doctor::examine(config, &Clock::system()).await,
            };
            let config = config.clone();
            tokio::task::spawn_blocking(move || ask::converse(&config, &findings)).await??
        }
    };
    house.open(config, wanted.form.clone()).await?;
    Ok(wanted)
}

/// What came of it: where the city is, how healthy it is, and what to do first.
async fn report(config: &Config, form: &Form, locale: Locale, as_json: bool) {
    let findings = doctor::examine(config, &Clock::system()).await;
    let checks: Vec<Told> = findings.iter().map(|finding| told(locale, finding)).collect();
    let text = |field: &str| form.get(field).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    let handle = format!("@{}@{}", text("handle"), config.server.domain);
    let value = json!({
        "address": config.base(), "handle": handle, "administrator": text("email").to_lowercase(), "checks": checks,
    });
    output::say(as_json, &value, || {
        let lead = locale.t("online-lead").with("address", config.base()).with("handle", handle.as_str());
        let mut lines =
            vec![String::new(), locale.t("online-title").bare().to_string(), lead.bare().to_string()];
        lines.push(String::new());
        lines.extend(checks.iter().map(doctor::words));
        lines.extend([String::new(), locale.t("online-next").bare().to_string()]);
        let base = config.base();
        let next = [
            (locale.t("online-invite"), "/admin/accounts"),
            (locale.t("online-follow"), "/follows"),
            (locale.t("online-publish"), "/resources/new"),
        ];
        lines.extend(
            next.into_iter()
                .enumerate()
                .map(|(at, (what, path))| format!("  {}. {}  {base}{path}", at + 1, what.bare())),
        );
        lines.join("\n")
    });
}
