### Files: upload, alternative texts, what was refused and why.
