#include <catch2/catch.hpp>

#include "core/base/text.h"

#include <QElapsedTimer>
#include <QSet>

#include <thread>

using namespace relata;

namespace {

QByteArray tokensOf(void (*tokenize)(QStringView, TokenList&), QStringView text) {
  TokenList out;
  tokenize(text, out);
  return out.joined();
}

TokenList tokensFor(QStringView value, FieldFlavor flavor) {
  TokenList out;
  switch (flavor) {
    case FieldFlavor::Text: wordTokens(value, out); break;
    case FieldFlavor::Name: nameTokens(value, false, out); break;
    case FieldFlavor::PersonName: nameTokens(value, true, out); break;
    case FieldFlavor::Email: emailTokens(value, out); break;
    case FieldFlavor::Phone: phoneTokens(value, out); break;
  }
  return out;
}

bool hasTerm(const TokenList& tokens, const SearchTerm& term) {
  for (int i = 0; i < tokens.size(); ++i)
    if (term.prefix ? tokens.at(i).startsWith(term.token) : tokens.at(i) == QByteArrayView(term.token)) return true;
  return false;
}

bool isCandidate(const TokenList& tokens, const SearchGroup& group) {
  return std::any_of(group.anyOf.begin(), group.anyOf.end(), [&](const std::vector<SearchTerm>& terms) {
    return std::all_of(terms.begin(), terms.end(), [&](const SearchTerm& term) { return hasTerm(tokens, term); });
  });
}

// What a search does: the index names candidates, the check has the last word.
bool finds(QStringView typed, QStringView value, FieldFlavor flavor) {
  const TokenList tokens = tokensFor(value, flavor);
  const SearchQuery query = parseSearch(typed);
  return !query.isEmpty() && std::all_of(query.groups.begin(), query.groups.end(), [&](const SearchGroup& group) {
    return isCandidate(tokens, group) && textMatches(value.toString(), flavor, group);
  });
}

QString matched(QStringView typed, const QString& value, FieldFlavor flavor) {
  const auto span = textMatches(value, flavor, parseSearch(typed).groups.at(0));
  return span ? value.mid(span->start, span->length) : QStringLiteral("-");
}

struct Search {
  const char16_t* typed;
  const char16_t* value;
  FieldFlavor flavor;
  bool found;
};

}  // namespace

TEST_CASE("texts become words, characters and pairs", "[text][search]") {
  CHECK(tokensOf(wordTokens, u"O'Brien & Söhne") == "brien obrien sohne");
  CHECK(tokensOf(wordTokens, u"云栖Tech2") == QByteArray("云 栖 云栖 tech2"));
  CHECK(tokensOf(wordTokens, u"—  …!").isEmpty());
  CHECK(tokensOf(phoneTokens, u"+86 1３8") == "#861 #613 #138");
  CHECK(tokensOf(emailTokens, u"Ada.Lind@mail.yunqi.example") ==
        "ada.lind@mail.yunqi.example ada.lind ada lind mail.yunqi.example mail yunqi.example yunqi");
  CHECK(tokensOf(emailTokens, u"x@shop.co.uk") == "x@shop.co.uk x shop.co.uk shop");
}

TEST_CASE("what is typed finds what is meant", "[text][search]") {
  using enum FieldFlavor;
  const Search c = GENERATE(values<Search>({
      {u"人民", u"中国人民解放军", Text, true},
      {u"中国", u"中国人民解放军", Text, true},
      {u"军", u"中国人民解放军", Text, true},
      {u"人民医院", u"中国人民解放军", Text, false},
      {u"民医", u"北京人民医院", Text, true},
      {u"人民 医院", u"人民", Text, false},
      {u"人民 医院", u"医院旁边的人民路", Text, true},
      {u"人民医院", u"人民医人医院", Text, false},
      {u"quick ok", u"quick brown", Text, false},
      {u"qui", u"the quick", Text, true},
      {u"uick", u"the quick", Text, false},
      {u"jose", u"José", Text, true},
      {u"JOSÉ", u"jose", Text, true},
      {u"ｔｅｃｈ", u"Tech", Text, true},
      {u"o'brien", u"OBrien", Text, true},
      {u"obrien", u"O’Brien", Text, true},
      {u"brien", u"O'Brien", Text, true},
      {u"strasse", u"Hauptstraße Straße", Text, true},
      {u"yunqi", u"杭州云栖科技有限公司", Name, true},
      {u"yunqikeji", u"杭州云栖科技有限公司", Name, true},
      {u"hzyq", u"杭州云栖科技有限公司", Name, true},
      {u"yunqi", u"杭州云栖科技有限公司", Text, false},
      {u"unqi", u"杭州云栖科技有限公司", Name, false},
      {u"chongqing", u"重庆长安", Name, true},
      {u"yinhang", u"中国银行", Name, true},
      {u"changan", u"重庆长安", Name, true},
      {u"zhangwei", u"张伟", PersonName, true},
      {u"zhang wei", u"张伟", PersonName, true},
      {u"wei", u"张伟", PersonName, true},
      {u"zw", u"张伟", PersonName, true},
      {u"zhangw", u"张伟", PersonName, true},
      {u"zhangwe", u"张 伟", PersonName, true},
      {u"张伟", u"张伟", PersonName, true},
      {u"zeng", u"曾国藩", PersonName, true},
      {u"ceng", u"曾国藩", PersonName, true},
      {u"shanxiong", u"单雄信", PersonName, true},
      {u"danxiong", u"单雄信", PersonName, true},
      {u"sxx", u"单雄信", PersonName, true},
      {u"shanxx", u"单雄信", PersonName, true},
      {u"danxx", u"单雄信", PersonName, true},
      {u"shanxy", u"单雄信", PersonName, false},
      {u"ouyangnn", u"欧阳娜娜", PersonName, true},
      {u"ouyangn", u"欧阳娜娜", PersonName, true},
      {u"yuchi", u"尉迟恭", PersonName, true},
      {u"moqi", u"万俟卨", PersonName, true},
      {u"chanyu", u"单于夫罗", PersonName, true},
      {u"zhangsun", u"长孙无忌", PersonName, true},
      {u"ouxin", u"区新", PersonName, true},
      {u"piao", u"朴树", PersonName, true},
      {u"lv", u"吕布", PersonName, true},
      {u"lu", u"吕布", PersonName, true},
      {u"lü", u"吕布", PersonName, true},
      {u"lvbu", u"吕布", PersonName, true},
      {u"lyubu", u"吕布", PersonName, true},
      {u"nvxing", u"女性", Name, true},
      {u"ada", u"ada@nordwind.example", Email, true},
      {u"nordwind", u"ada@nordwind.example", Email, true},
      {u"ada@nord", u"ada@nordwind.example", Email, true},
      {u"nordwind.example", u"ada@mail.nordwind.example", Email, true},
      {u"example", u"ada@nordwind.example", Email, false},
      {u"@nordwind", u"ada@nordwind.example", Email, true},
      {u"lindqvist", u"ada.lindqvist@nordwind.example", Email, true},
      {u"logistik", u"x@nordwind-logistik.example", Email, true},
      {u"nordwind-logistik", u"x@nordwind-logistik.example", Email, true},
      {u"1381234", u"+86 138-1234-5678", Phone, true},
      {u"+86 138-1234", u"+8613812345678", Phone, true},
      {u"０５７１ 5550", u"0571-55501234", Phone, true},
      {u"0571 5550", u"+8657155501234", Phone, true},
      {u"5678", u"+8613812345678", Phone, true},
      {u"13815678", u"+8613812345678", Phone, false},
      {u"(0)171 555", u"+49171555123", Phone, true},
      {u"57", u"+8613812345678", Phone, false},
      {u"2024", u"Offer 2024", Text, true},
      {u"2024-05", u"on 2024-05-01", Text, true},
      {u"a4", u"A4 paper", Text, true},
      {u"", u"anything", Text, false},
      {u"!!", u"anything", Text, false},
  }));
  INFO(QString::fromUtf16(c.typed).toStdString() << " in " << QString::fromUtf16(c.value).toStdString());
  CHECK(finds(QStringView(c.typed), QStringView(c.value), c.flavor) == c.found);
}

TEST_CASE("a match says which part of the value it is", "[text][search]") {
  using enum FieldFlavor;
  CHECK(matched(u"yunqi", QStringLiteral("杭州云栖科技"), Name) == QStringLiteral("云栖"));
  CHECK(matched(u"yunq", QStringLiteral("杭州云栖科技"), Name) == QStringLiteral("云栖"));
  CHECK(matched(u"yqk", QStringLiteral("杭州云栖科技"), Name) == QStringLiteral("云栖科"));
  CHECK(matched(u"人民", QStringLiteral("中国人民"), Text) == QStringLiteral("人民"));
  CHECK(matched(u"jos", QStringLiteral("don Jose\u0301"), Text) == QStringLiteral("Jos"));
  CHECK(matched(u"jose", QStringLiteral("don Jose\u0301!"), Text) == QStringLiteral("Jose\u0301"));
  CHECK(matched(u"obr", QStringLiteral("Ms O'Brien"), Text) == QStringLiteral("O'Br"));
  CHECK(matched(u"stras", QStringLiteral("Straße"), Text) == QStringLiteral("Straß"));
  CHECK(matched(u"1381234", QStringLiteral("+86 138-1234-5678"), Phone) == QStringLiteral("138-1234"));
  CHECK(matched(u"nord", QStringLiteral("ada@Nordwind.example"), Email) == QStringLiteral("Nord"));
}

TEST_CASE("letters spell a name, begin it, or do neither", "[text][search]") {
  const auto spelled = [](const char16_t* name, const char* letters, bool person = false) {
    return spellingOf(QString::fromUtf16(name), person, letters);
  };
  CHECK(spelled(u"北京", "beijing") == Spelling::Whole);
  CHECK(spelled(u"北京", "bj") == Spelling::Whole);
  CHECK(spelled(u"北京", "bei") == Spelling::Beginning);
  CHECK(spelled(u"北京云石", "bj") == Spelling::Beginning);
  CHECK(spelled(u"北京 ABC", "bj") == Spelling::Beginning);
  CHECK(spelled(u"「北京」", "bj") == Spelling::Whole);
  CHECK(spelled(u"时尚北京", "bj") == Spelling::None);
  CHECK(spelled(u"ABC北京", "bj") == Spelling::None);
  CHECK(spelled(u"单雄信", "shanxx", true) == Spelling::Whole);
  CHECK(spelled(u"Beijing", "beijing") == Spelling::None);  // that is no pinyin: it is the name
  CHECK(spelled(u"北京", "") == Spelling::None);
}

TEST_CASE("a search reads as an expression of the index", "[text][search]") {
  CHECK(matchExpression(parseSearch(u"Ada 云栖科")) == QByteArray("((\"ada\"*)) AND ((\"云栖\" AND \"栖科\"))"));
  CHECK(matchExpression(parseSearch(u"+86 138")) ==
        QByteArray("((\"86\"* AND \"138\"*) OR (\"#861\" AND \"#613\" AND \"#138\"))"));
  CHECK(matchExpression(parseSearch(u"云")) == QByteArray("((\"云\"))"));
  CHECK(parseSearch(u"  ").isEmpty());
  CHECK_FALSE(matchExpression(parseSearch(u"\"x@y\" OR (a*")).contains("\"\"x"));
}

TEST_CASE("a loose expression asks only for what the index keeps as lists", "[search]") {
  CHECK(looseExpression(parseSearch(u"schmidt")) == QByteArray("((\"schm\"*))"));
  CHECK(looseExpression(parseSearch(u"schmidt s")) == QByteArray("((\"schm\"*)) AND ((\"s\"*))"));
  CHECK(looseExpression(parseSearch(u"nord@schmidt")) == QByteArray("((\"nord\"*) OR (\"nord\"* AND \"schm\"*))"));
  CHECK(looseExpression(parseSearch(u"anna")).isEmpty());  // the same as the exact one
  CHECK(looseExpression(parseSearch(u"s")).isEmpty());
  CHECK(looseExpression(parseSearch(u"王芳")).isEmpty());
}

TEST_CASE("tokens of a contact take microseconds and may be made on any thread", "[text][search]") {
  const auto contact = [](TokenList& out) {
    nameTokens(u"张伟", true, out);
    nameTokens(u"杭州云栖科技有限公司", false, out);
    wordTokens(u"Head of Purchasing", out);
    emailTokens(u"zhang.wei@yunqi.example", out);
    phoneTokens(u"+8613812345678", out);
  };
  std::vector<std::thread> threads;
  std::vector<QByteArray> results(4);
  for (QByteArray& result : results)
    threads.emplace_back([&] {
      TokenList out;
      contact(out);
      result = out.joined();
    });
  for (std::thread& thread : threads) thread.join();
  for (const QByteArray& result : results) CHECK(result == results[0]);

  TokenList out;
  QElapsedTimer timer;
  timer.start();
  constexpr int kRounds = 5000;
  for (int i = 0; i < kRounds; ++i) {
    out.clear();
    contact(out);
  }
  const double microseconds = static_cast<double>(timer.nsecsElapsed()) / 1000.0 / kRounds;
  WARN("tokens of one contact: " << microseconds << " us, " << out.size() << " tokens");
}
