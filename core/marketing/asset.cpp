#include "core/marketing/asset.h"

#include <QCoreApplication>

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

QList<ChoiceDef> kinds() {
  return {{s("mail"), s(QT_TRANSLATE_NOOP("Asset", "Mail"))},
          {s("snippet"), s(QT_TRANSLATE_NOOP("Asset", "Snippet"))},
          {s("picture"), s(QT_TRANSLATE_NOOP("Asset", "Picture"))},
          {s("document"), s(QT_TRANSLATE_NOOP("Asset", "Document"))}};
}

QList<ChoiceDef> languages() {
  return {{s("en"), s(QT_TRANSLATE_NOOP("Asset", "English"))}, {s("zh"), s(QT_TRANSLATE_NOOP("Asset", "Chinese"))}};
}

FieldDef stateField() {
  FieldDef field = computedField(
      "state", QT_TRANSLATE_NOOP("Asset", "Today"), Kind::Choice,
      s("(CASE WHEN t.retired = 1 THEN 'retired' WHEN t.expires < date({now} / 1000, 'unixepoch', 'localtime') THEN "
        "'expired' ELSE 'usable' END)"),
      InList);
  field.choices = {{s("usable"), s(QT_TRANSLATE_NOOP("Asset", "Usable")), Tone::Good},
                   {s("expired"), s(QT_TRANSLATE_NOOP("Asset", "Expired")), Tone::Warning},
                   {s("retired"), s(QT_TRANSLATE_NOOP("Asset", "No longer used")), Tone::Neutral}};
  return field;
}

}  // namespace

EntityDef assetDef() {
  using A = Asset;
  EntityDef def;
  def.number = 157;
  def.key = def.table = s("asset");
  def.prefix = s("AS");
  def.context = "Asset";
  def.label = s(QT_TRANSLATE_NOOP("Asset", "Content"));
  def.plural = s(QT_TRANSLATE_NOOP("Asset", "Contents"));
  def.icon = s("file");
  def.main = true;
  def.fields << field<&A::name>("name", QT_TRANSLATE_NOOP("Asset", "Name"), Kind::Text,
                                FieldFlags{Title, Required, Searched, InList, Suggested})
             << choiceField<&A::kind>("kind", QT_TRANSLATE_NOOP("Asset", "Kind"), kinds(),
                                      FieldFlags{InList, Suggested, FilledIn})
             << choiceField<&A::language>("language", QT_TRANSLATE_NOOP("Asset", "Language"), languages(),
                                          FieldFlags{InList, Suggested})
             << linkField<&A::translationOf>("translation_of", QT_TRANSLATE_NOOP("Asset", "Says the same as"),
                                             {s("asset")})
             << field<&A::expires>("expires", QT_TRANSLATE_NOOP("Asset", "Usable until"), Kind::Date,
                                   FieldFlags{InList, Suggested})
             << stateField() << field<&A::retired>("retired", QT_TRANSLATE_NOOP("Asset", "No longer used"), Kind::Bool)
             << linkField<&A::owner>("owner", QT_TRANSLATE_NOOP("Asset", "Owner"), {s("user")}, InList)
             << field<&A::description>("description", QT_TRANSLATE_NOOP("Asset", "What it is for"), Kind::LongText,
                                       FieldFlags{Searched, Suggested})
             << field<&A::tags>("tags", QT_TRANSLATE_NOOP("Asset", "Tags"), Kind::Tags, Searched)
             << computedField("newest", QT_TRANSLATE_NOOP("Asset", "Version"), Kind::Integer,
                              s("(SELECT max(v.number) FROM asset_version v WHERE v.asset = t.id AND v._del IS NOT 1)"),
                              InList)
             << computedField("used", QT_TRANSLATE_NOOP("Asset", "Used in campaigns"), Kind::Integer,
                              s("(SELECT count(*) FROM campaign c WHERE c.asset = t.id AND c._del IS NOT 1)"), InList);
  def.sublists << SublistDef{s("versions"), s("asset_version"), s("asset"), s(QT_TRANSLATE_NOOP("Asset", "Versions"))};
  return def;
}

EntityDef assetVersionDef() {
  using V = AssetVersion;
  EntityDef def;
  def.number = 158;
  def.key = def.table = s("asset_version");
  def.prefix = s("AV");
  def.context = "Asset";
  def.label = s(QT_TRANSLATE_NOOP("Asset", "Version of a content"));
  def.plural = s(QT_TRANSLATE_NOOP("Asset", "Versions of contents"));
  def.icon = s("file");
  def.fields << linkField<&V::asset>("asset", QT_TRANSLATE_NOOP("Asset", "Content"), {s("asset")},
                                     FieldFlags{Required, InList, ReadOnly})
             << field<&V::number>("number", QT_TRANSLATE_NOOP("Asset", "Number"), Kind::Integer,
                                  FieldFlags{InList, ReadOnly, FilledIn})
             << field<&V::at>("at", QT_TRANSLATE_NOOP("Asset", "Saved"), Kind::Time,
                              FieldFlags{InList, ReadOnly, FilledIn})
             << linkField<&V::author>("author", QT_TRANSLATE_NOOP("Asset", "By"), {s("user")},
                                      FieldFlags{InList, ReadOnly, FilledIn})
             << field<&V::subject>("subject", QT_TRANSLATE_NOOP("Asset", "Subject"), Kind::Text,
                                   FieldFlags{InList, ReadOnly})
             << field<&V::preheader>("preheader", QT_TRANSLATE_NOOP("Asset", "Preview line"), Kind::Text, ReadOnly)
             << field<&V::content>("content", QT_TRANSLATE_NOOP("Asset", "What it says"), Kind::LongText, ReadOnly)
             << field<&V::note>("note", QT_TRANSLATE_NOOP("Asset", "What changed"), Kind::Text, InList);
  return def;
}

}  // namespace relata
