//! What an experience may say beyond its five answers (domain 3.4).

use super::initiative::{MONEY, OUTCOME};
use super::shape::{Part, Shape, Spec};
use Part::{Copying, Effort, Links, People, Results, Safeguards};

pub(super) static FIELDS: [Spec; 19] = [
    Spec::new("experience_kind", "hansa:experienceKind", People, Shape::Code("expkind")),
    Spec::new("adoption", "hansa:adoption", People, Shape::Refs(1)),
    Spec::new("city_context", "hansa:cityContext", People, Shape::Prose),
    Spec::new("adaptations", "hansa:adaptations", Copying, Shape::Sentences(8)),
    Spec::new("advice", "hansa:advice", Copying, Shape::Prose),
    Spec::new("lessons_for", "hansa:lessonsFor", Copying, Shape::Codes("practitioner", 8)),
    Spec::new("cost_actual", "hansa:costActual", Effort, Shape::Group(&MONEY)),
    Spec::new("staff_actual", "hansa:staffActual", Effort, Shape::Decimal),
    Spec::new("months_actual", "hansa:monthsActual", Effort, Shape::Number(240)),
    Spec::new("result_direction", "hansa:resultDirection", Results, Shape::Code("direction")),
    Spec::new("outcomes", "hansa:outcomes", Results, Shape::Rows(&OUTCOME, 10)),
    Spec::new("unexpected", "hansa:unexpected", Results, Shape::Prose),
    Spec::new("feedback", "hansa:feedback", Results, Shape::Prose),
    Spec::new("safeguards", "hansa:safeguards", Safeguards, Shape::Safeguards),
    Spec::new("legal_basis", "hansa:legalBasis", Safeguards, Shape::Prose),
    Spec::new("rights_incidents", "hansa:rightsNote", Safeguards, Shape::Prose),
    Spec::new("see_also", "hansa:seeAlso", Links, Shape::Refs(20)),
    Spec::new("keywords", "hansa:keywords", Links, Shape::Words(10)),
    Spec::new("sensitivity", "hansa:sensitivity", Links, Shape::Text(200)),
];
