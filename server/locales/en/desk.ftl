### The desk: second reader, comments inside the city, schedule, versions.
