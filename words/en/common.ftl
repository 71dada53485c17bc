# Words shared by page, papers and messages.
common-page-of = Page { $page } of { $pages }
