listen(80);
