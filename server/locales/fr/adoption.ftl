### Adoptions and assessments: stages, results, the graph of a record.
