#include <catch2/catch.hpp>

#include "core/base/text.h"

#include <random>

using namespace relata;

namespace {

struct Pair {
  const char16_t* in;
  const char16_t* out;
};

}  // namespace

TEST_CASE("spellings of one word fold to the same text", "[text][fold]") {
  const Pair pair = GENERATE(values<Pair>({
      {u"Hello", u"hello"},
      {u"Straße", u"strasse"},
      {u"Søren Łukasz Đorđe", u"soren lukasz dorde"},
      {u"José", u"jose"},
      {u"Jose\u0301", u"jose"},
      {u"ＡＢＣ１２", u"abc12"},
      {u"Æther Œuvre Þór", u"aether oeuvre thor"},
      {u"İstanbul ılık", u"istanbul ilik"},
      {u"ﬁn", u"fin"},
      {u"杭州云栖", u"杭州云栖"},
      {u"ｶﾞｽ", u"ガス"},
      {u"ガ", u"ガ"},
      {u"Ёлка", u"елка"},
      {u"Ὀδυσσεύς", u"οδυσσευσ"},
      {u"한국", u"한국"},
      {u"Nguyễn", u"nguyen"},
      {u"", u""},
  }));
  CHECK(fold(QStringView(pair.in)) == QString::fromUtf16(pair.out));
  CHECK(fold(fold(QStringView(pair.in))) == QString::fromUtf16(pair.out));
  CHECK(foldWithOrigin(QStringView(pair.in)).text == QString::fromUtf16(pair.out));
}

TEST_CASE("text is kept in composed form", "[text]") {
  CHECK(nfc(QStringLiteral("e\u0301")) == QStringLiteral("\u00e9"));
  CHECK(nfc(QStringLiteral("abc 中")) == QStringLiteral("abc 中"));
}

TEST_CASE("a mixed list sorts Latin first, then Han by pinyin", "[text][sort]") {
  const QStringList sorted = {QStringLiteral("3M"),     QStringLiteral("Åberg"), QStringLiteral("abel"),
                              QStringLiteral("Müller"), QStringLiteral("Zorn"),  QStringLiteral("陈静"),
                              QStringLiteral("李娜"),   QStringLiteral("王芳"),  QStringLiteral("张伟")};
  QByteArray previous;
  for (const QString& name : sorted) {
    const QByteArray key = sortKey(name);
    INFO(name.toStdString());
    if (name != QStringLiteral("abel")) CHECK(previous < key);
    previous = key;
  }
  CHECK(sortKey(QStringLiteral("ANNA")) == sortKey(QStringLiteral("anna")));
  CHECK(sortKey(QStringLiteral("Jose")) != sortKey(QStringLiteral("José")));
  CHECK(sortKey(QStringLiteral("José")) < sortKey(QStringLiteral("Josefa")));
}

TEST_CASE("a prefix range holds just the texts that begin with the prefix", "[text][sort]") {
  std::mt19937 random(7);
  const QString alphabet = QStringLiteral("aAbBéöszß 张伟王芳云栖科技19-.&'高");
  const auto word = [&](size_t length) {
    QString out;
    for (size_t i = 0; i < length; ++i)
      out += alphabet[static_cast<qsizetype>(random() % static_cast<size_t>(alphabet.size()))];
    return out;
  };
  // At primary strength, base letters count: ß is two of them, so it is folded away on both sides.
  for (int i = 0; i < 20000; ++i) {
    const QString prefix = word(1 + random() % 3);
    const QString text = random() % 2 ? prefix + word(random() % 6) : word(1 + random() % 6);
    const auto [lower, upper] = sortKeyPrefixRange(prefix);
    const QByteArray key = sortKey(text);
    INFO(prefix.toStdString() << " | " << text.toStdString());
    REQUIRE((lower <= key && key < upper) == fold(text).startsWith(fold(prefix)));
  }
}

TEST_CASE("an empty prefix is every text", "[text][sort]") {
  const auto [lower, upper] = sortKeyPrefixRange(u"");
  for (const char16_t* text : {u"", u"a", u"张", u"\U0002A6D6", u"ζ"}) {
    CHECK(lower <= sortKey(QStringView(text)));
    CHECK(sortKey(QStringView(text)) < upper);
  }
}

TEST_CASE("pinyin of a name is written as people write it", "[text][pinyin]") {
  CHECK(pinyin(u"张伟", true, true) == QStringLiteral("Zhāng Wěi"));
  CHECK(pinyin(u"欧阳娜娜", true, true) == QStringLiteral("Ōuyáng Nànà"));
  CHECK(pinyin(u"单雄信", true, true) == QStringLiteral("Shàn Xióngxìn"));
  CHECK(pinyin(u"曾国藩", true, false) == QStringLiteral("Zeng Guofan"));
  CHECK(pinyin(u"吕布", true, true) == QStringLiteral("Lǚ Bù"));
  CHECK(pinyin(u"吕布", true, false) == QStringLiteral("Lü Bu"));
  CHECK(pinyin(u"尉迟恭", true, false) == QStringLiteral("Yuchi Gong"));
  CHECK(pinyin(u"杭州云栖", false, true) == QStringLiteral("háng zhōu yún qī"));
  CHECK(pinyin(u"Ada", true, true) == QStringLiteral("Ada"));
  CHECK(pinyin(u"云栖Tech 2", false, false) == QStringLiteral("yun qi Tech 2"));
}

TEST_CASE("a name has one stable word without marks around it", "[text][fold]") {
  CHECK(keyWord(QStringLiteral("After-sales, EU")) == QStringLiteral("after_sales_eu"));
  CHECK(keyWord(QStringLiteral(" (Spring) offer 2026! "), u'-') == QStringLiteral("spring-offer-2026"));
  CHECK(keyWord(QStringLiteral("华东 客户")) == QStringLiteral("华东_客户"));
  CHECK(keyWord(QStringLiteral("!?")).isEmpty());
}
