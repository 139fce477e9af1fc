#include "ui/contacts/contacts_module.h"

#include <QCoreApplication>
#include <QLocale>

namespace relata::ui {
namespace {

/// Where translators find the texts of this file.
class Words {
  Q_DECLARE_TR_FUNCTIONS(Contacts)
};

// %n prints without separators; the count itself is written as the locale does.
QString counted(const char* text, qint64 count) {
  return Words::tr(text, nullptr, static_cast<int>(qMin<qint64>(count, 1000000000)))
      .replace(QString::number(count), QLocale().toString(count));
}

QStringList keys(std::initializer_list<const char*> words) {
  QStringList out;
  for (const char* word : words) out << QLatin1String(word);
  return out;
}

}  // namespace

RecordListPage* contactsModule(const RecordContext& context, QWidget* parent) {
  ListPageSpec spec;
  spec.entity = QStringLiteral("contact");
  spec.iconName = QStringLiteral("contacts");
  spec.page.phonetic = QStringLiteral("phonetic");
  spec.page.role = QStringLiteral("job_title");
  spec.page.roleLink = QStringLiteral("company");
  spec.page.figures = keys({"last_activity"});
  spec.page.facts = keys({"email", "phone", "mobile", "stage", "owner", "tags"});
  spec.page.leftOut = keys({"last_activity", "next_task", "last_touch"});
  spec.page.sublists = keys({"files", "jobs", "dates", "referrals"});
  spec.countWords = [](qint64 count) { return counted(QT_TRANSLATE_N_NOOP("Contacts", "%n people"), count); };
  spec.emptyTitle = [] { return Words::tr("No contacts yet"); };
  spec.emptyText = [] {
    return Words::tr("Import your address book, or add the first person by hand. Two fields are enough.");
  };
  spec.addText = [] { return Words::tr("Add a contact"); };
  return new RecordListPage(context, spec, parent);
}

RecordListPage* companiesModule(const RecordContext& context, QWidget* parent) {
  ListPageSpec spec;
  spec.entity = QStringLiteral("company");
  spec.iconName = QStringLiteral("company");
  spec.page.role = QStringLiteral("industry");
  spec.page.roleLink = QStringLiteral("parent");
  spec.page.figures = keys({"people", "last_activity"});
  spec.page.facts = keys({"website", "phone", "email", "kind", "owner", "tags"});
  spec.page.leftOut = keys({"last_activity", "next_task", "people", "last_touch"});
  spec.page.sublists = keys({"people", "files", "children", "jobs", "dates", "referrals", "referred_companies"});
  spec.countWords = [](qint64 count) { return counted(QT_TRANSLATE_N_NOOP("Contacts", "%n companies"), count); };
  spec.emptyTitle = [] { return Words::tr("No companies yet"); };
  spec.emptyText = [] { return Words::tr("They come with the people you import, or add the first one by hand."); };
  spec.addText = [] { return Words::tr("Add a company"); };
  return new RecordListPage(context, spec, parent);
}

}  // namespace relata::ui
