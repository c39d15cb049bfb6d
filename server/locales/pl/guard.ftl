### The guard against personal data: what it found, and the reasons that it asks for.
