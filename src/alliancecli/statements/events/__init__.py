"""What was done, held and took place, who took part and how many."""
