-- Who may approve discounts, and who asked for it; goals of a product.
ALTER TABLE user ADD COLUMN approves_up_to REAL;
ALTER TABLE quote ADD COLUMN asked_by INTEGER;
ALTER TABLE quote ADD COLUMN asked_on TEXT;
ALTER TABLE sales_goal ADD COLUMN product INTEGER;
