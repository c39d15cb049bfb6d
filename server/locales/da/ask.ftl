### Questions, answers, critical views, offers of help, talking to a city.
