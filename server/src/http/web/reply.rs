//! Threads: what was answered, and the form to answer.

use askama::Template as _;
use axum::Router;
use axum::extract::{Form as Body, Path};
use axum::response::{Html, IntoResponse, Redirect};
use axum::routing::{get, post};
use hansa_entities::id::{RecordId, ReplyId};
use hansa_entities::reply::ReplyState;
use hansa_entities::vocabulary;
use http::StatusCode;

use super::confirm::Question;
use super::field::{Field, Mistake};
use super::kept;
use super::maker::Maker;
use super::name::Name;
use super::record::{address, page};
use super::said::{Said, SaidHtml, When};
use super::shell::{Section, done};
use crate::app::field::{FieldErrors, Form};
use crate::app::once;
use crate::app::record::{self, RecordView};
use crate::app::reply::{self, ReplyForm, ReplyView};
use crate::app::{App, Error};
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};
use crate::text::{excerpt, language};

/// Characters by which a reply is recognised.
const EXCERPT: usize = 160;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/o/{id}/replies", get(thread).post(write))
        .route("/r/{id}/replies", get(thread).post(write))
        .route("/replies/{id}/withdraw", get(ask_withdraw).post(withdraw))
        .route("/replies/{id}/hide", post(hide))
        .route("/replies/{id}/show", post(show_again))
}

/// The thread of a record.
#[derive(Debug)]
pub(super) struct Thread {
    pub replies: Vec<Reply>,
    pub count: u64,
}

/// One place in a thread.
#[derive(Debug)]
pub(super) struct Reply {
    pub id: ReplyId,
    pub author: Name,
    /// The city for which the author speaks.
    pub city: Option<Name>,
    /// Tag and own name of the language, where it is not the page's.
    pub language: Option<(String, String)>,
    pub kind: String,
    pub content: SaidHtml,
    pub at: When,
    /// A list opens before this reply.
    pub opens: bool,
    /// The next reply stands inside of this one.
    pub has_answers: bool,
    /// How many lists end after this reply, the outermost left aside.
    pub leaves: usize,
    pub is_last: bool,
    pub is_gone: bool,
    pub is_hidden: bool,
    /// The form below answers this reply when the link is followed.
    pub answer: Option<String>,
    pub may_withdraw: bool,
    pub may_hide: bool,
    pub may_show: bool,
}

impl Thread {
    pub(super) fn of(visit: &Visit, view: &RecordView, replies: &[ReplyView]) -> Self {
        let here = address(view.record.id, view.record.local);
        let depths = nesting(replies);
        let lines = replies.iter().zip(&depths).enumerate().map(|(at, (view_of_reply, own))| {
            let next = depths.get(at + 1);
            Reply {
                opens: at == 0 || depths[at - 1] < *own,
                has_answers: next.is_some_and(|next| next > own),
                leaves: own.saturating_sub(next.copied().unwrap_or(0)),
                is_last: next.is_none(),
                answer: view.may.reply.then(|| format!("{here}?answer={}#reply", view_of_reply.reply.id)),
                ..Reply::of(visit, view_of_reply)
            }
        });
        Self { replies: lines.collect(), count: view.replies }
    }
}

/// How deep each reply stands: never more than one level below the one before it.
fn nesting(replies: &[ReplyView]) -> Vec<usize> {
    let mut before = None;
    let depth = |reply: &ReplyView| {
        let depth = reply.depth.min(before.map_or(0, |before: usize| before + 1));
        before = Some(depth);
        depth
    };
    replies.iter().map(depth).collect()
}

impl Reply {
    fn of(visit: &Visit, view: &ReplyView) -> Self {
        let locale = visit.locale;
        let row = &view.reply;
        let content = SaidHtml::pick(&row.content, &visit.wished());
        let is_foreign = language::primary(&content.lang) != locale.tag() && !content.is_empty();
        Self {
            id: row.id,
            author: Name::of(locale, &view.author),
            city: view.city.as_ref().map(|city| Name::of(locale, city)),
            language: is_foreign
                .then(|| (content.lang.clone(), language::own_name(&content.lang).to_owned())),
            kind: vocabulary::label("reply", &row.kind, locale.tag()).to_owned(),
            content,
            at: When::moment(locale, row.published),
            opens: false,
            has_answers: false,
            leaves: 0,
            is_last: false,
            is_gone: row.state == ReplyState::Withdrawn,
            is_hidden: row.hidden_at.is_some(),
            answer: None,
            may_withdraw: view.may_withdraw,
            may_hide: view.may_hide,
            may_show: view.may_show,
        }
    }
}

/// The form below a thread.
#[derive(Debug)]
pub(super) struct ReplyBox {
    pub action: String,
    pub fields: Vec<Field>,
    pub mistakes: Vec<Mistake>,
    /// The reply that is answered.
    pub in_reply_to: String,
    /// What makes this page the same one however often it is sent.
    pub once: String,
}

impl ReplyBox {
    pub(super) fn empty(visit: &Visit, view: &RecordView) -> Self {
        let parent = visit.query.find("answer").unwrap_or_default().to_owned();
        Self::filled(visit, view, &Form::new(), &FieldErrors::default(), parent)
    }

    fn filled(visit: &Visit, view: &RecordView, form: &Form, errors: &FieldErrors, parent: String) -> Self {
        let make = Maker { locale: visit.locale, form, errors, family: "reply" };
        let near = visit.city.as_ref().map(|city| city.languages.0.clone()).unwrap_or_default();
        Self {
            action: format!("{}/replies", address(view.record.id, view.record.local)),
            fields: vec![
                make.area("content", 5).up_to(Some(reply::LONGEST)),
                make.code("kind", "reply", "COMM"),
                make.language("language", &near),
            ],
            mistakes: make.mistakes(),
            in_reply_to: parent,
            once: once::key(&visit.app),
        }
    }
}

/// For readers who ask for a page where programs get a collection.
async fn thread(visit: Visit, Path(id): Path<RecordId>) -> Result {
    let view = record::read(&visit.app, &visit.principal, id).await?;
    let to = format!("{}#thread", address(id, view.record.local));
    Ok(Redirect::to(&to).into_response())
}

async fn write(visit: Visit, Path(id): Path<RecordId>, Body(fields): Body<Fields>) -> Result {
    if visit.principal.account().is_none() {
        return kept::ask(&visit, &fields);
    }
    let parent = fields.line("in_reply_to");
    let form = ReplyForm {
        content: fields.raw("content"),
        language: fields.line("language").to_owned(),
        kind: fields.line("kind").to_owned(),
        in_reply_to: parent.parse().ok(),
    };
    let (app, who) = (&visit.app, &visit.principal);
    let written = match fields.once() {
        Some(key) => reply::publish_once(app, who, id, &form, key).await,
        None => reply::publish(app, who, id, &form).await,
    };
    match written {
        Ok(written) => {
            let view = record::read(&visit.app, &visit.principal, id).await?;
            let to = format!("{}?done=replied#r-{written}", address(id, view.record.local));
            Ok(Redirect::to(&to).into_response())
        }
        Err(Error::Invalid(errors)) => {
            again(&visit, id, &fields, &errors, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The record with what was typed in the form below it.
async fn again(
    visit: &Visit,
    id: RecordId,
    fields: &Fields,
    errors: &FieldErrors,
    status: StatusCode,
) -> Result {
    let view = record::read(&visit.app, &visit.principal, id).await?;
    let typed = fields.form(&["content", "kind", "language"], &[]);
    let typed = ReplyBox::filled(visit, &view, &typed, errors, fields.line("in_reply_to").to_owned());
    let page = page(visit, &view, Some(typed)).await?.render().map_err(Error::internal)?;
    Ok((status, Html(page)).into_response())
}

/// A reply that was typed before a session ended stands in its form again; none where the path is no thread's.
pub(super) async fn resume(visit: &Visit, path: &str, fields: &Fields) -> Option<Result> {
    let record = path.strip_suffix("/replies")?;
    let id: RecordId = record.strip_prefix("/o/").or_else(|| record.strip_prefix("/r/"))?.parse().ok()?;
    let mut visit = visit.clone();
    visit.path = record.to_owned();
    visit.query = Fields(vec![("done".to_owned(), "reply-kept".to_owned())]);
    Some(again(&visit, id, fields, &FieldErrors::default(), StatusCode::OK).await)
}

async fn ask_withdraw(visit: Visit, Path(id): Path<ReplyId>) -> Result {
    let (row, root) = reply::read_own(&visit.app, &visit.principal, id).await?;
    let content = SaidHtml::pick(&row.content, &[&row.language]);
    let record = address(root.id, root.local);
    let question = Question {
        code: "reply-withdraw",
        section: Section::Feed,
        kind: None,
        subject: Said {
            text: excerpt::cut(&excerpt::plain(content.html.as_str()), EXCERPT),
            lang: content.lang,
        },
        others: Vec::new(),
        action: format!("/replies/{id}/withdraw"),
        fields: vec![("next", record.clone())],
        back: format!("{record}#r-{id}"),
    };
    question.ask(&visit)
}

async fn withdraw(visit: Visit, Path(id): Path<ReplyId>, Body(fields): Body<Fields>) -> Result {
    reply::withdraw(&visit.app, &visit.principal, id).await?;
    Ok(done(&super::session::local(fields.line("next")), "reply-withdrawn"))
}

async fn hide(visit: Visit, Path(id): Path<ReplyId>, Body(fields): Body<Fields>) -> Result {
    reply::hide(&visit.app, &visit.principal, id).await?;
    Ok(done(&super::session::local(fields.line("next")), "reply-hidden"))
}

async fn show_again(visit: Visit, Path(id): Path<ReplyId>, Body(fields): Body<Fields>) -> Result {
    reply::show(&visit.app, &visit.principal, id).await?;
    Ok(done(&super::session::local(fields.line("next")), "reply-shown"))
}
