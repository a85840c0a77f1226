-- What is decided about completions and draws is said by policies now.
delete from settings where key in ('policy', 'draw');
