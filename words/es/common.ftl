# Palabras que comparten la pantalla, los papeles y los mensajes.
common-page-of = Página { $page } de { $pages }
