"""A language server: what is wrong is shown in an editor while a draft is written."""
