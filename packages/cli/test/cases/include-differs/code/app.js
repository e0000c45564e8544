listen(80);
serve();
