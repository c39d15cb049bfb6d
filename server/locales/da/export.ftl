### Out and in: feeds, exports, the open-data page, import.
