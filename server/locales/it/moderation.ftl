### Reports and what comes of them.
