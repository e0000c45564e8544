serve("café");
