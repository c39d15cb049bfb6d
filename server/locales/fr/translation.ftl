### Translations of records, their credit and status.
