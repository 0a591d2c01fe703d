// What the page does comes here.
