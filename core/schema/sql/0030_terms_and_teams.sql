-- For how many months a contract renews itself; the team of a goal as a link to the teams that there are.
ALTER TABLE contract ADD COLUMN term_months INTEGER;
ALTER TABLE sales_goal ADD COLUMN team_link INTEGER;
UPDATE sales_goal SET team_link=(SELECT t.id FROM lead_team t WHERE t.name=trim(sales_goal.team) COLLATE NOCASE AND t._del IS NOT 1 ORDER BY t.id LIMIT 1) WHERE team IS NOT NULL AND owner IS NULL;
