//! Until when a record is taken for true, and why one was taken back.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName, Debug)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        let review_by = ColumnDef::new("review_by").text().to_owned();
        let withdrawn_for = ColumnDef::new("withdrawn_for").string_len(16).to_owned();
        // One column a statement: SQLite adds no two at once.
        for column in [review_by, withdrawn_for] {
            m.alter_table(Table::alter().table("record").add_column(column).to_owned()).await?;
        }
        // What a withdrawal destroys is destroyed in its versions, too.
        let notes = Query::update()
            .table("revision")
            .value("change_note", Option::<String>::None)
            .and_where(Expr::col("object").is_null())
            .to_owned();
        m.execute(notes).await
    }
}
