// Searches the articles of this page's language in the reader's browser: no server, nothing leaves the page.
// The words are those of Relata's own search: folded words, single Chinese characters and pairs of them; titles by
// pinyin and initials as well. Ranked by BM25.
(function () {
  "use strict";
  var site = window.relataSite;
  var input = document.getElementById("q");
  if (!site || !input) return;

  var K1 = 1.2, B = 0.75, ENOUGH = 0.5, MOST = 20, LONGEST = 240;
  var CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;
  var PART = /[\p{L}\p{N}\p{M}]/u;

  function fold(text) {
    return text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/ß/g, "ss").replace(/ø/g, "o")
      .replace(/ł/g, "l").replace(/æ/g, "ae").replace(/œ/g, "oe").replace(/đ/g, "d");
  }

  // Without the "s" of the plural.
  function plain(word) {
    if (word.length < 4 || !/[a-z]s$/.test(word) || /[sui]s$/.test(word)) return word;
    return word.endsWith("ies") ? word.slice(0, -3) + "y" : word.slice(0, -1);
  }

  // Calls each(token, from, to, cjk) with places in the original text.
  function scan(text, each) {
    var at = 0, word = "", wordFrom = 0, before = "", beforeFrom = 0;
    function endWord() {
      if (word) each(plain(word), wordFrom, at, false);
      word = "";
    }
    for (var c of text) {
      var to = at + c.length, folded = fold(c);
      if (CJK.test(c)) {
        endWord();
        each(folded, at, to, true);
        if (before) each(before + folded, beforeFrom, to, true);
        before = folded;
        beforeFrom = at;
      } else {
        before = "";
        if (PART.test(c)) {
          if (!word) wordFrom = at;
          word += folded;
        } else if (!(word && (c === "'" || c === "\u2019"))) {
          endWord();
        }
      }
      at = to;
    }
    endWord();
  }

  function wordsOf(text) {
    var words = new Set();
    scan(text, function (token) { words.add(token); });
    return words;
  }

  var terms = new Map(), lengths = [], spelled = new Map(), average = 0;

  function add(token, doc, weight) {
    var postings = terms.get(token);
    if (!postings) terms.set(token, postings = new Map());
    postings.set(doc, (postings.get(doc) || 0) + weight);
  }

  site.articles.forEach(function (article, doc) {
    var length = 0;
    function part(text, weight) {
      scan(text, function (token) { ++length; add(token, doc, weight); });
    }
    part(article.title, 3);
    article.questions.forEach(function (one) { part(one, 2); });
    article.text.forEach(function (one) { part(one, 1); });
    article.spelled.forEach(function (one) {
      if (!spelled.has(one)) spelled.set(one, new Map());
      spelled.get(one).set(doc, 3);
    });
    lengths.push(length);
    average += length;
  });
  average = Math.max(1, average / Math.max(1, site.articles.length));

  function beginning(map, prefix) {
    var found = new Map();
    map.forEach(function (postings, token) {
      if (token.startsWith(prefix))
        postings.forEach(function (weight, doc) { found.set(doc, Math.max(weight, found.get(doc) || 0)); });
    });
    return found;
  }

  function postingsOf(token) {
    if (terms.has(token)) return terms.get(token);
    if (token.length < 2 || CJK.test(token)) return new Map();
    var words = beginning(terms, token);
    return words.size ? words : beginning(spelled, token);
  }

  function idf(documents) {
    return Math.log(1 + (lengths.length - documents + 0.5) / (documents + 0.5));
  }

  function find(typed) {
    var sums = new Map(), known = 0, unknown = 0, unknownWords = 0, mostTelling = 0;
    wordsOf(typed).forEach(function (token) {
      var postings = postingsOf(token), weight = idf(postings.size);
      if (!postings.size) {
        unknown += weight;
        ++unknownWords;
      } else {
        known += weight;
        // What less than half of the articles have.
        if (weight > Math.LN2) mostTelling = Math.max(mostTelling, weight);
      }
      postings.forEach(function (often, doc) {
        var sum = sums.get(doc) || { doc: doc, score: 0, covered: 0 };
        sum.score += weight * often * (K1 + 1) / (often + K1 * (1 - B + B * lengths[doc] / average));
        sum.covered += weight;
        sums.set(doc, sum);
      });
    });
    // A word that no article has does not hide what answers the others.
    var all = known + (mostTelling > 0 ? Math.min(unknown, unknownWords * mostTelling) : unknown);
    return Array.from(sums.values()).filter(function (sum) { return all > 0 && sum.covered / all >= ENOUGH; })
      .sort(function (a, b) { return b.score - a.score || a.doc - b.doc; }).slice(0, MOST);
  }

  function bestPassage(article, words) {
    var best = 0, chosen = "";
    article.text.forEach(function (passage) {
      var says = 0, seen = new Set();
      scan(passage, function (token) {
        if (words.has(token) && !seen.has(token)) {
          seen.add(token);
          says += idf(postingsOf(token).size);
        }
      });
      if (says > best) {
        best = says;
        chosen = passage;
      }
    });
    return chosen || article.text[0] || "";
  }

  // Text nodes and <mark> only: nothing of an article is ever read as HTML here.
  function marked(text, words, into) {
    var from = -1, to = -1, done = 0;
    function mark() {
      if (from < 0) return;
      into.append(text.slice(done, from));
      var node = document.createElement("mark");
      node.textContent = text.slice(from, to);
      into.append(node);
      done = to;
    }
    scan(text, function (token, start, end, cjk) {
      if (!words.has(token) || (cjk && end - start < 2)) return;
      if (from >= 0 && start <= to) {
        to = Math.max(to, end);
        return;
      }
      mark();
      from = start;
      to = end;
    });
    mark();
    into.append(text.slice(done));
  }

  var list = document.getElementById("found"), none = document.getElementById("none"),
      all = document.getElementById("all");

  function show() {
    var typed = input.value.trim(), words = wordsOf(typed), hits = typed ? find(typed) : [];
    list.replaceChildren();
    hits.forEach(function (hit) {
      var article = site.articles[hit.doc], item = document.createElement("li"), link = document.createElement("a"),
          text = document.createElement("p"), passage = bestPassage(article, words);
      link.href = article.address;
      marked(article.title, words, link);
      marked(passage.length > LONGEST ? passage.slice(0, LONGEST) + " …" : passage, words, text);
      item.append(link, text);
      list.append(item);
    });
    list.hidden = hits.length === 0;
    none.hidden = !typed || hits.length > 0;
    all.hidden = typed !== "";
  }

  input.addEventListener("input", show);
  // A search can be linked to: index.html#q=words
  function follow() {
    var hash = window.location.hash;
    if (!hash.startsWith("#q=")) return;
    try {
      input.value = decodeURIComponent(hash.slice(3));
    } catch (e) {
      return;
    }
    show();
  }
  window.addEventListener("hashchange", follow);
  follow();
})();
