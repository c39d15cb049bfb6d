//! What a resource may say beyond its core (domain 3.5).

use super::initiative::ORGANISATION;
use super::shape::{Part, Shape, Spec};
use Part::{Data, Kept, Law, Links, People, Training};

const VERSION: [Spec; 4] = [
    Spec::column("language", "language", Shape::Line(35)).needed(),
    Spec::column("name", "name", Shape::Line(150)).needed(),
    Spec::column("url", "url", Shape::Link),
    Spec::column("status", "status", Shape::Code("transl")),
];

pub(super) static FIELDS: [Spec; 29] = [
    Spec::new("audience", "hansa:audience", People, Shape::Codes("practitioner", 8)),
    Spec::new("creators", "hansa:creators", People, Shape::Rows(&ORGANISATION, 10)),
    Spec::new("rights_holder", "hansa:rightsHolder", People, Shape::Line(150)),
    Spec::new("edition", "hansa:edition", People, Shape::Date),
    Spec::new("identifiers", "hansa:identifiers", People, Shape::Words(5)),
    Spec::new("language_versions", "hansa:languageVersions", People, Shape::Rows(&VERSION, 30)),
    Spec::new("level", "hansa:educationalLevel", Training, Shape::Code("edulevel")),
    Spec::new("time_required", "hansa:hoursRequired", Training, Shape::Decimal),
    Spec::new("teaches", "hansa:teaches", Training, Shape::Sentences(8)),
    Spec::new("prerequisites", "hansa:prerequisite", Training, Shape::Sentences(5)),
    Spec::new("has_assessment", "hansa:hasAssessment", Training, Shape::Tick),
    Spec::new("certificate", "hansa:certificate", Training, Shape::Text(150)),
    Spec::new("interactivity", "hansa:interactivity", Training, Shape::Code("interactivity")),
    Spec::new("platform", "hansa:platform", Training, Shape::Link),
    Spec::new("access_features", "hansa:accessibilityFeature", Training, Shape::Codes("accessfeature", 8)),
    Spec::new("jurisdiction", "hansa:jurisdiction", Law, Shape::Country),
    Spec::new("in_force", "hansa:inForce", Law, Shape::Tick),
    Spec::new("eli", "hansa:eli", Law, Shape::Link),
    Spec::new("period_covered", "hansa:periodCovered", Data, Shape::Line(40)),
    Spec::new("frequency", "hansa:frequency", Data, Shape::Line(80)),
    Spec::new("aggregate_only", "hansa:aggregateOnly", Data, Shape::Tick),
    Spec::new("used_in", "hansa:usedIn", Links, Shape::Refs(20)),
    Spec::new("replaces", "hansa:replaces", Links, Shape::Refs(5)),
    Spec::new("see_also", "hansa:seeAlso", Links, Shape::Refs(20)),
    Spec::new("duplicate_of", "hansa:duplicates", Links, Shape::Refs(1)),
    Spec::new("keywords", "hansa:keywords", Links, Shape::Words(10)),
    Spec::new("sensitivity", "hansa:sensitivity", Links, Shape::Text(200)),
    Spec::new("review_by", "hansa:reviewBy", Links, Shape::Date),
    Spec::new("last_confirmed", "hansa:lastConfirmed", Kept, Shape::Date),
];
