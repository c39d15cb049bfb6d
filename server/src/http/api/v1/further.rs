//! What records say beyond their core, described from the same tables that forms and pages read.

use hansa_entities::record::RecordKind;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::openapi::schema::{
    AdditionalProperties, ArrayBuilder, Object, ObjectBuilder, OneOfBuilder, SchemaType, Type,
};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::app::record::spec::{self, Shape, Spec};

/// The fields of an initiative beyond its core, by the names of the form.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct InitiativeMore(pub Map<String, Value>);

/// The fields of an experience beyond its answers.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ExperienceMore(pub Map<String, Value>);

/// The fields of a resource beyond its core.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ResourceMore(pub Map<String, Value>);

impl PartialSchema for InitiativeMore {
    fn schema() -> RefOr<Schema> {
        fields(spec::list(RecordKind::Initiative))
    }
}

impl PartialSchema for ExperienceMore {
    fn schema() -> RefOr<Schema> {
        fields(spec::list(RecordKind::Experience))
    }
}

impl PartialSchema for ResourceMore {
    fn schema() -> RefOr<Schema> {
        fields(spec::list(RecordKind::Resource))
    }
}

impl ToSchema for InitiativeMore {}
impl ToSchema for ExperienceMore {}
impl ToSchema for ResourceMore {}

fn fields(specs: &[Spec]) -> RefOr<Schema> {
    let add = |object: ObjectBuilder, spec: &Spec| {
        let object = object.property(spec.name, shape(spec.shape));
        if spec.is_needed { object.required(spec.name) } else { object }
    };
    specs.iter().fold(ObjectBuilder::new().schema_type(SchemaType::Type(Type::Object)), add).into()
}

fn simple(kind: Type, description: String) -> Object {
    ObjectBuilder::new().schema_type(SchemaType::Type(kind)).description(Some(description)).build()
}

/// A text in the language of the form, or one in each language; answers always have the second.
fn texts(description: &str) -> RefOr<Schema> {
    let text = simple(Type::String, "In the language of the form.".to_owned());
    let map = ObjectBuilder::new()
        .schema_type(SchemaType::Type(Type::Object))
        .description(Some("By BCP 47 tag, the original first."))
        .additional_properties(Some(AdditionalProperties::RefOr(RefOr::T(Schema::Object(
            ObjectBuilder::new().schema_type(SchemaType::Type(Type::String)).build(),
        )))));
    OneOfBuilder::new().item(text).item(map).description(Some(description)).into()
}

fn list(of: &str) -> RefOr<Schema> {
    ArrayBuilder::new().items(simple(Type::String, of.to_owned())).into()
}

fn shape(shape: Shape) -> RefOr<Schema> {
    let text = |description: String| RefOr::T(Schema::Object(simple(Type::String, description)));
    // Forms send numbers as text, too.
    let number = |description: String| -> RefOr<Schema> {
        let number = simple(Type::Number, String::new());
        let text = simple(Type::String, String::new());
        OneOfBuilder::new().item(number).item(text).description(Some(description)).into()
    };
    match shape {
        Shape::Prose => texts("Markdown."),
        Shape::Text(most) => texts(&format!("Plain text, at most {most} characters.")),
        Shape::Sentences(most) => texts(&format!("One sentence a line, at most {most} lines.")),
        Shape::Line(most) => text(format!("At most {most} characters.")),
        Shape::Words(most) => list(&format!("One of at most {most} words.")),
        Shape::Code(name) => text(format!("Code of the list `{name}`.")),
        Shape::Codes(name, most) => list(&format!("Code of the list `{name}`, at most {most}.")),
        Shape::Country => text("ISO 3166-1 alpha-2.".to_owned()),
        Shape::Date => text("`2024`, `2024-09` or `2024-09-15`.".to_owned()),
        Shape::Number(most) => number(format!("A whole number, at most {most}.")),
        Shape::Persons => number("A number of persons; 1 to 4 are kept as `<5`.".to_owned()),
        Shape::Decimal => number("A number with at most two digits after the point.".to_owned()),
        Shape::Tick => RefOr::T(Schema::Object(simple(Type::Boolean, "Set, or not there.".to_owned()))),
        Shape::Link => text("A web address.".to_owned()),
        Shape::Refs(most) => list(&format!("Address of a record, at most {most}.")),
        Shape::Group(columns) => fields(columns),
        Shape::Rows(columns, _) => ArrayBuilder::new().items(fields(columns)).into(),
        Shape::Safeguards => ObjectBuilder::new()
            .schema_type(SchemaType::Type(Type::Object))
            .description(Some("By code of the list `safeguard`: `answer` is yes, no or na, `note` a text."))
            .additional_properties(Some(AdditionalProperties::RefOr(RefOr::T(Schema::Object(
                ObjectBuilder::new().schema_type(SchemaType::Type(Type::Object)).build(),
            )))))
            .into(),
    }
}
