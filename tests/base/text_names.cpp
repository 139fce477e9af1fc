#include <catch2/catch.hpp>

#include "core/base/text.h"

using namespace relata;

namespace {

struct Split {
  const char* full;
  const char* given;
  const char* family;
  const char* prefix;
  const char* suffix;
};

struct Form {
  const char* typed;
  const char* normal;
};

QString utf8(const char* text) { return QString::fromUtf8(text); }

}  // namespace

TEST_CASE("a full name falls into its parts", "[text][names]") {
  const Split c = GENERATE(values<Split>({
      {"张伟", "伟", "张", "", ""},
      {"欧阳娜娜", "娜娜", "欧阳", "", ""},
      {"诸葛亮", "亮", "诸葛", "", ""},
      {"张 伟", "伟", "张", "", ""},
      {"王先生", "", "王", "", "先生"},
      {"李总", "", "李", "", "总"},
      {"约翰·史密斯", "约翰·史密斯", "", "", ""},
      {"김민준", "민준", "김", "", ""},
      {"김 민준", "민준", "김", "", ""},
      {"남궁민수님", "민수", "남궁", "", "님"},
      {"田中 さくら", "さくら", "田中", "", ""},
      {"田中さくら", "さくら", "田中", "", ""},
      {"鈴木 一郎", "一郎", "鈴木", "", ""},
      {"タナカ サクラ", "サクラ", "タナカ", "", ""},
      {"さくら", "さくら", "", "", ""},
      {"ジョン・スミス", "ジョン・スミス", "", "", ""},
      {"Ada Lindqvist", "Ada", "Lindqvist", "", ""},
      {"Ludwig van Beethoven", "Ludwig", "van Beethoven", "", ""},
      {"Smith, John", "John", "Smith", "", ""},
      {"Dr. Anna Müller", "Anna", "Müller", "Dr.", ""},
      {"Prof. Dr. Max von der Leyen", "Max", "von der Leyen", "Prof. Dr.", ""},
      {"John Smith Jr.", "John", "Smith", "", "Jr."},
      {"John Smith, PhD", "John", "Smith", "", "PhD"},
      {"Smith, John, Jr.", "John", "Smith", "", "Jr."},
      {"Beethoven, Ludwig van", "Ludwig", "van Beethoven", "", ""},
      {"Maria de la Cruz", "Maria", "de la Cruz", "", ""},
      {"Mary Ann Evans", "Mary Ann", "Evans", "", ""},
      {"Madonna", "Madonna", "", "", ""},
      {"Mr. Bean", "", "Bean", "Mr.", ""},
      {"Jack Ma", "Jack", "Ma", "", ""},
      {"", "", "", "", ""},
      {"  Eddie   Van Halen ", "Eddie", "Van Halen", "", ""},
  }));
  INFO(c.full);
  const NameParts parts = splitFullName(utf8(c.full));
  CHECK(parts.given == utf8(c.given));
  CHECK(parts.family == utf8(c.family));
  CHECK(parts.prefix == utf8(c.prefix));
  CHECK(parts.suffix == utf8(c.suffix));
}

TEST_CASE("a remark in brackets behind a name is no part of it", "[text][names]") {
  CHECK(splitFullName(QStringLiteral("王芳 (采购)")) == splitFullName(QStringLiteral("王芳")));
  CHECK(splitFullName(QStringLiteral("王芳（采购）")) == splitFullName(QStringLiteral("王芳")));
  CHECK(splitFullName(QStringLiteral("Jane Roe (née Poe)")).family == QStringLiteral("Roe"));
  CHECK(splitFullName(QStringLiteral("Robert (Bob) Smith")).family == QStringLiteral("Smith"));
  CHECK(withoutRemark(QStringLiteral("(unknown)")) == QStringLiteral("(unknown)"));
}

TEST_CASE("a name is joined in the order of its language", "[text][names]") {
  CHECK(joinName(u"伟", u"张") == QStringLiteral("张伟"));
  CHECK(joinName(u"", u"王", u"", u"", u"先生") == QStringLiteral("王先生"));
  CHECK(joinName(u"Ada", u"Lindqvist") == QStringLiteral("Ada Lindqvist"));
  CHECK(joinName(u"John", u"Smith", u"F.", u"Dr.", u"Jr.") == QStringLiteral("Dr. John F. Smith Jr."));
  CHECK(joinName(u"", u"").isEmpty());
  CHECK(joinName(u"민준", u"김") == QStringLiteral("김민준"));
  CHECK(joinName(u"さくら", u"田中") == QStringLiteral("田中さくら"));
  CHECK(joinName(u"サクラ", u"タナカ") == QStringLiteral("タナカ サクラ"));
  CHECK(joinName(u"王", u"", u"", u"Dr.") == QStringLiteral("Dr. 王"));
  CHECK(joinName(u"István", u"Nagy", u"", u"Dr.", u"", u"hu") == QStringLiteral("Dr. Nagy István"));
  CHECK(joinName(u"István", u"Nagy", u"Béla", u"", u"", u"Magyar") == QStringLiteral("Nagy István Béla"));
  CHECK(joinName(u"Anh", u"Nguyễn", u"Thị", u"", u"", u"vi-VN") == QStringLiteral("Nguyễn Thị Anh"));
  CHECK(joinName(u"Anh", u"Nguyễn", u"Thị", u"", u"", u"越南语") == QStringLiteral("Nguyễn Thị Anh"));
  CHECK(joinName(u"Min-jun", u"Kim", u"", u"", u"", u"ko") == QStringLiteral("Kim Min-jun"));
  CHECK(joinName(u"Min-jun", u"Kim", u"", u"", u"", u"en") == QStringLiteral("Min-jun Kim"));
  CHECK(splitFullName(QStringLiteral("Nagy István"), u"hu").family == QStringLiteral("Nagy"));
  CHECK(isHanName(u"张 伟"));
  CHECK_FALSE(isHanName(u"张 Wei"));
  CHECK_FALSE(isHanName(u" "));
}

TEST_CASE("an e-mail address has one normal form", "[text][normal]") {
  CHECK(normalEmail(u" Ada Lindqvist <Ada@Nordwind.example> ") == QStringLiteral("ada@nordwind.example"));
  CHECK(normalEmail(u"mailto:ADA@nordwind.example?subject=x") == QStringLiteral("ada@nordwind.example"));
  CHECK(normalEmail(u"ada＠nordwind．example") == QStringLiteral("ada@nordwind.example"));
  for (const char* good : {"a@b.co", "a.b+c@d-e.example", "张@例子.中国", "o'brien@x.example"})
    CHECK(looksLikeEmail(utf8(good)));
  for (const char* bad :
       {"", "a", "@b.co", "a@b", "a@b.c", "a b@c.de", "a@b..co", "a@@b.co", "a@-b.co", "a..b@c.de", "a@1.2.3.44"})
    CHECK_FALSE(looksLikeEmail(utf8(bad)));
}

TEST_CASE("a phone number has one normal form", "[text][normal]") {
  const QByteArray cn("CN");
  const QByteArray de("DE");
  CHECK(normalPhone(u"138 1234 5678", cn) == QStringLiteral("+8613812345678"));
  CHECK(normalPhone(u"+86 138-1234-5678", de) == QStringLiteral("+8613812345678"));
  CHECK(normalPhone(u"１３８１２３４５６７８", de) == QStringLiteral("+8613812345678"));
  CHECK(normalPhone(u"0571-8888 1234", cn) == QStringLiteral("+8657188881234"));
  CHECK(normalPhone(u"030 / 901820", de) == QStringLiteral("+4930901820"));
  CHECK(normalPhone(u"0049 30 901820", de) == QStringLiteral("+4930901820"));
  CHECK(normalPhone(u"0049 30 901820", {}) == QStringLiteral("+4930901820"));
  CHECK(normalPhone(u"+44 (0)20 7946 0123", de) == QStringLiteral("+442079460123"));
  CHECK(normalPhone(u"(212) 555-0123 ext. 12", "US") == QStringLiteral("+12125550123;ext=12"));
  CHECK(normalPhone(u"110", cn) == QStringLiteral("110"));
  CHECK(normalPhone(u"call me", cn).isEmpty());
  CHECK(normalPhone(u"+39 06 1234 5678", de) == QStringLiteral("+390612345678"));
  CHECK(displayPhone(u" ０３０ /  901820") == QStringLiteral("030 / 901820"));
}

TEST_CASE("a firm is known by its name without its legal form", "[text][normal]") {
  const Form c = GENERATE(values<Form>({
      {"杭州云栖科技有限公司", "杭州云栖科技"},
      {"云栖（杭州）科技股份有限公司", "云栖科技"},
      {"云栖集团有限公司", "云栖"},
      {"Nordwind Logistik GmbH", "nordwind logistik"},
      {"Müller GmbH & Co. KG", "muller"},
      {"Acme, Inc.", "acme"},
      {"Carrasco S.A.", "carrasco"},
      {"Dupont S.A.R.L.", "dupont"},
      {"De Vries B.V.", "de vries"},
      {"AB Volvo", "volvo"},
      {"Volvo AB", "volvo"},
      {"The Limited", "the"},
      {"Smith & Sons Ltd", "smith sons"},
      {"Smith and Sons Limited", "smith sons"},
      {"有限公司", "有限公司"},
      {"Oy", "oy"},
      {"株式会社東芝", "東芝"},
      {"", ""},
  }));
  INFO(c.typed);
  CHECK(normalCompany(utf8(c.typed)) == utf8(c.normal));
}

TEST_CASE("firms are told apart by their names in full", "[text][normal]") {
  CHECK(companyKey(u"MÜLLER G.m.b.H.") == companyKey(u"Müller GmbH"));
  CHECK(isSameFirm(u"Nordwind, AB", u"Nordwind AB"));
  CHECK(isSameFirm(u"Müller", u"Müller GmbH & Co. KG"));
  CHECK(isSameFirm(u"云石科技", u"云石科技有限公司"));
  CHECK(isSameFirm(u"Acme Holding", u"Acme Holding AG"));
  CHECK(isSameFirm(u"东芝", u"株式会社东芝"));
  CHECK_FALSE(isSameFirm(u"Acme Ltd", u"Acme Inc"));
  CHECK_FALSE(isSameFirm(u"Acme", u"Acme Holding AG"));
  CHECK_FALSE(isSameFirm(u"云石科技有限公司", u"云石科技股份有限公司"));
  CHECK_FALSE(isSameFirm(u"云石科技", u"云石科技集团"));
  CHECK_FALSE(isSameFirm(u"云石科技上海", u"云石科技上海分公司"));
  CHECK_FALSE(isSameFirm(u"云石", u"云石（上海）有限公司"));
}

TEST_CASE("a web address has one host", "[text][normal]") {
  CHECK(normalUrlHost(u"https://www.Nordwind.example:8080/a?b#c") == QStringLiteral("nordwind.example"));
  CHECK(normalUrlHost(u"nordwind.example/") == QStringLiteral("nordwind.example"));
  CHECK(normalUrlHost(u"//user:pw@mail.nordwind.example.") == QStringLiteral("mail.nordwind.example"));
  CHECK(normalUrlHost(u"www.example") == QStringLiteral("www.example"));
  CHECK(normalUrlHost(u"").isEmpty());
}
