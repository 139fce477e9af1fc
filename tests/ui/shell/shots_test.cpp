// Pictures of the kit and the frame, to look at: RELATA_SHOTS=<folder> ui_tests "[shots]"

#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>
#include <catch2/catch.hpp>

#include "tests/ui/support/widget_support.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/fact_grid.h"
#include "ui/kit/key_figure.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"
#include "ui/kit/paint.h"
#include "ui/kit/progress_row.h"
#include "ui/kit/search_field.h"
#include "ui/kit/tab_strip.h"
#include "ui/shell/dock_area.h"
#include "ui/shell/palette.h"
#include "ui/shell/shell_window.h"
#include "ui/theme/icon.h"

using namespace relata::ui;

namespace {

QString tx(const char* text) { return QCoreApplication::translate("Shots", text); }

struct Person {
  const char* name;
  const char* company;
  const char* phone;
  const char* stage;
  Tone tone;
};

const Person kPeople[] = {
    {"Ada Lindqvist", "Nordwind Logistik", "+49 40 5550 1177", "Customer", Tone::Good},
    {"张伟", "杭州云栖科技", "+86 571 5550 8820", "Opportunity", Tone::Info},
    {"Marcus Okafor", "Lagos Freight", "+234 1 555 0199", "Lead", Tone::Neutral},
    {"Inés Carrasco", "Viñas del Sur", "+56 2 5550 1420", "Customer", Tone::Good},
    {"李娜", "上海启明医疗", "+86 21 5550 3391", "At risk", Tone::Bad},
    {"Tom Barrett", "Barrett & Sons", "+44 20 5550 7781", "Lead", Tone::Neutral},
    {"Priya Raman", "Helio Energy", "+91 22 5550 6612", "Overdue", Tone::Warning},
};

class PeopleModel : public QAbstractTableModel {
 public:
  int rowCount(const QModelIndex& = {}) const override { return 60; }
  int columnCount(const QModelIndex& = {}) const override { return 5; }
  QVariant data(const QModelIndex& index, int role) const override {
    if (role != Qt::DisplayRole) return {};
    const Person& p = kPeople[index.row() % 7];
    const QString cells[] = {QString::fromUtf8(p.name), QString::fromUtf8(p.company), QString::fromUtf8(p.phone),
                             tx(p.stage), QLocale().toString(index.row() * 7919 % 98765)};
    return cells[index.column()];
  }
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
    static const char* const kTitles[] = {"Name", "Company", "Phone", "Stage", "Value"};
    if (role == Qt::TextAlignmentRole)
      return int(section == 4 ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? tx(kTitles[section]) : QVariant();
  }
};

class PeopleDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const Colors& c = colors();
    painter->fillRect(option.rect, option.state & QStyle::State_Selected ? c.selection : c.surface);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, c.border);
    QRect cell = option.rect.adjusted(12, 0, -12, -1);
    const QString text = index.data().toString();
    painter->setPen(index.column() == 0 ? c.text : c.textSecondary);
    if (index.column() == 3) {
      paintPill(painter, cell, text, kPeople[index.row() % 7].tone);
    } else if (index.column() == 4) {
      paintNumber(painter, cell, text);
    } else {
      if (index.column() == 0) {
        paintAvatar(painter, {cell.left(), cell.center().y() - 11, 24, 24}, text);
        cell.setLeft(cell.left() + 33);
      }
      painter->drawText(cell, Qt::AlignVCenter | Qt::TextSingleLine,
                        painter->fontMetrics().elidedText(text, Qt::ElideRight, cell.width()));
    }
  }
};

QWidget* contactsPage() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, kSpace2, 0, 0);
  column->setSpacing(kSpace2);
  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(12, 0, 12, 0);
  bar->setSpacing(kSpace2);
  auto* mine = new Chip(tx("Mine"));
  mine->setCheckable(true);
  mine->setChecked(true);
  auto* stage = new Chip(tx("Stage: any"));
  stage->setDropDown(true);
  auto* removable = new Chip(tx("Last contact > 30 days"));
  removable->setRemovable(true);
  auto* add = new Chip(tx("Filter"));
  add->setIconName(QStringLiteral("plus"));
  for (Chip* chip : {mine, stage, removable, add}) bar->addWidget(chip);
  bar->addStretch();
  bar->addWidget(new TextLabel(tx("12,406 people"), TextRole::Body, TextColor::Muted));
  bar->addWidget(new Button(tx("Import…")));
  auto* columns = new Button(tx("Columns"));
  columns->setIcon(icon("columns"));
  bar->addWidget(columns);
  column->addLayout(bar);
  auto* table = new QTableView;
  table->setModel(new PeopleModel);
  table->setItemDelegate(new PeopleDelegate(table));
  table->setShowGrid(false);
  table->verticalHeader()->hide();
  table->verticalHeader()->setDefaultSectionSize(kRowHeight);
  table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table->horizontalHeader()->setStretchLastSection(true);
  table->horizontalHeader()->setHighlightSections(false);
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->selectRow(1);
  for (int i = 0; i < 4; ++i) table->setColumnWidth(i, i == 0 ? 190 : 165);
  column->addWidget(table, 1);
  return page;
}

QWidget* recordPage() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(14, 14, 14, 14);
  column->setSpacing(kSpace3);
  auto* head = new QHBoxLayout;
  head->setSpacing(kSpace3);
  head->addWidget(new Avatar(QStringLiteral("张伟"), 44));
  auto* names = new QVBoxLayout;
  names->setSpacing(2);
  names->addWidget(new TextLabel(QStringLiteral("张伟"), TextRole::Title));
  names->addWidget(new TextLabel(QStringLiteral("采购总监 · 杭州云栖科技"), TextRole::Body, TextColor::Secondary));
  head->addLayout(names, 1);
  column->addLayout(head);
  auto* acts = new QHBoxLayout;
  acts->setSpacing(kSpace2);
  for (const auto& [name, text] : {std::pair{"call", "Call"}, {"mail", "Email"}, {"task", "Task"}}) {
    auto* button = new Button(tx(text));
    button->setIcon(icon(name, IconRole::Strong));
    acts->addWidget(button);
  }
  acts->addWidget(new IconButton(QStringLiteral("more"), tx("More")));
  acts->addStretch();
  column->addLayout(acts);
  auto* figures = new QHBoxLayout;
  figures->setSpacing(kSpace2);
  figures->addWidget(new KeyFigure(tx("Lifetime value"), QStringLiteral("¥ 486k")));
  figures->addWidget(new KeyFigure(tx("Open deals"), QStringLiteral("2 · ¥ 120k")));
  auto* tickets = new KeyFigure(tx("Open tickets"), QStringLiteral("1"));
  tickets->setPill(QStringLiteral("SLA 2 h"), Tone::Warning);
  figures->addWidget(tickets);
  column->addLayout(figures);
  auto* facts = new FactGrid;
  facts->addFact(QStringLiteral("a"), tx("Email"), QStringLiteral("zhangwei@yunqi.example"));
  facts->addFact(QStringLiteral("b"), tx("Mobile"), QStringLiteral("+86 138 5550 8820"));
  facts->addFact(QStringLiteral("c"), tx("Owner"), QStringLiteral("Lin Meng"));
  facts->addFact(QStringLiteral("d"), tx("Consent"), new TonePill(tx("Email, since 12 Mar 2026"), Tone::Good));
  column->addWidget(facts);
  auto* banner = new Banner(
      Tone::Info, tx("Send the revised quote Q-2041; deals of this size that wait over 6 days close less often here."));
  banner->setDismissible(false);
  column->addWidget(banner);
  auto* tabs = new TabStrip;
  tabs->setTabs({{QStringLiteral("t"), tx("Timeline")},
                 {QStringLiteral("d"), tx("Deals"), 2},
                 {QStringLiteral("k"), tx("Tickets"), 1},
                 {QStringLiteral("m"), tx("Mails"), 14},
                 {QStringLiteral("f"), tx("Files"), 3},
                 {QStringLiteral("h"), tx("History")}});
  column->addWidget(tabs);
  for (const auto& [name, tone] : {std::pair{"mail", Tone::Info}, {"call", Tone::Good}, {"service", Tone::Warning}}) {
    auto* line = new QHBoxLayout;
    line->setSpacing(kSpace3);
    line->addWidget(new IconMark(QString::fromLatin1(name), tone, 14, true));
    auto* text = new QVBoxLayout;
    text->setSpacing(0);
    text->addWidget(new ElidedLabel(tx("Call, 14 min: wants delivery in two lots")));
    text->addWidget(new TextLabel(tx("yesterday 16:40 · Lin Meng"), TextRole::Small, TextColor::Muted));
    line->addLayout(text, 1);
    column->addLayout(line);
  }
  column->addStretch();
  return scrolled(page);
}

void fill(ShellWindow& window) {
  const auto nav = [](const char* id, const char* text, const char* iconName, NavItem::Place place) {
    return NavItem{QString::fromLatin1(id), Words("Nav", text), QString::fromLatin1(iconName), place};
  };
  using Place = NavItem::Place;
  window.setNavItems(
      {nav("today", "Today", "home", Place::Section), nav("contacts", "Contacts", "people", Place::Section),
       nav("companies", "Companies", "company", Place::Section), nav("sales", "Sales", "sales", Place::Section),
       nav("marketing", "Marketing", "marketing", Place::Section), nav("service", "Service", "service", Place::Section),
       nav("knowledge", "Knowledge", "knowledge", Place::Section),
       nav("insights", "Insights", "insights", Place::Section),
       nav("v1", "Overdue follow-ups", "search", Place::SavedView),
       nav("v2", "Closing soon", "search", Place::SavedView), nav("v3", "VIP at risk", "search", Place::SavedView),
       nav("settings", "Settings", "settings", Place::Bottom)});
  const auto id = [](const char* text) { return QString::fromLatin1(text); };
  window.setNavCounts({{id("today"), 7},
                       {id("contacts"), 12406},
                       {id("companies"), 2118},
                       {id("sales"), 84},
                       {id("marketing"), 3},
                       {id("service"), 19},
                       {id("v1"), 23},
                       {id("v2"), 11},
                       {id("v3"), 4}});
  window.setCurrentNav(id("contacts"));
  window.addModuleDock(id("contacts"), Words("Nav", "Contacts"), id("people"), contactsPage());
  window.addModuleDock(id("record"), Words::asTyped(QStringLiteral("张伟")), {}, recordPage(), DockPlace::Right);
  window.setUndo({tx("Move deal"), tx("Import 200 contacts")});
  window.setPerson(QStringLiteral("Lin Meng"));
  window.setSaved(Tone::Good, tx("All changes saved"));
  window.setStatusMessage(tx("Synced with Office share 2 min ago · 3 devices"));
  window.setStatusCounts(tx("16 of 12,406 shown · 1 selected"));
  window.setFileName(QStringLiteral("acme-sales.relata"));
}

QWidget* gallery() {
  auto* page = new QWidget;
  auto* columns = new QHBoxLayout(page);
  columns->setContentsMargins(16, 16, 16, 16);
  columns->setSpacing(16);
  auto* left = new Card;
  auto* column = new QVBoxLayout(left);
  column->setSpacing(kSpace3);
  column->addWidget(new SectionHeader(tx("Buttons"), new Button(tx("Show all"), ButtonKind::Quiet)));
  auto* buttons = new QHBoxLayout;
  for (Button* button : {static_cast<Button*>(new PrimaryButton(tx("Save"))), new Button(tx("Import…")),
                         new Button(tx("Show all"), ButtonKind::Quiet), new Button(tx("Delete"), ButtonKind::Danger)}) {
    buttons->addWidget(button);
  }
  auto* off = new Button(tx("Import…"));
  off->setEnabled(false);
  buttons->addWidget(off);
  buttons->addStretch();
  column->addLayout(buttons);
  auto* edit = new QLineEdit(QStringLiteral("张伟"));
  column->addWidget(edit);
  auto* combo = new QComboBox;
  combo->addItem(tx("Customer"));
  column->addWidget(combo);
  auto* checks = new QHBoxLayout;
  auto* checked = new QCheckBox(tx("Customer"));
  checked->setChecked(true);
  auto* radio = new QRadioButton(tx("Lead"));
  radio->setChecked(true);
  for (QWidget* box : {static_cast<QWidget*>(new QCheckBox(tx("Mine"))), static_cast<QWidget*>(checked),
                       static_cast<QWidget*>(radio)}) {
    checks->addWidget(box);
  }
  checks->addStretch();
  column->addLayout(checks);
  auto* search = new SearchField(tx("Search"));
  search->setShortcutHint(QStringLiteral("Ctrl F"));
  column->addWidget(search);
  auto* pills = new QHBoxLayout;
  for (const auto& [text, tone] : {std::pair{"Lead", Tone::Neutral},
                                   {"Opportunity", Tone::Info},
                                   {"Customer", Tone::Good},
                                   {"Overdue", Tone::Warning},
                                   {"At risk", Tone::Bad}}) {
    pills->addWidget(new TonePill(tx(text), tone));
  }
  pills->addStretch();
  column->addLayout(pills);
  for (const Tone tone : {Tone::Info, Tone::Good, Tone::Warning, Tone::Bad}) {
    auto* banner = new Banner(tone, tx("12 rows could not be read; the rest is imported."));
    banner->addAction(tx("Show rows"), [] {});
    column->addWidget(banner);
  }
  auto* progress = new ProgressRow(tx("Importing contacts.csv: 120,000 of 267,000"));
  progress->setProgress(45, 100);
  column->addWidget(progress);
  column->addStretch();
  auto* right = new Card;
  auto* rows = new QVBoxLayout(right);
  auto* empty = new EmptyState;
  empty->set(QStringLiteral("people"), tx("No contacts yet"),
             tx("Import an address book from a file, or add the first person by hand."));
  empty->setActions(tx("Import…"), tx("New contact"));
  rows->addWidget(empty, 1);
  auto* icons = new QGridLayout;
  const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}, QDir::Files);
  for (int i = 0; i < files.size(); ++i)
    icons->addWidget(new IconMark(files[i].chopped(4), Tone::Neutral, 20), i / 14, i % 14);
  rows->addLayout(icons);
  columns->addWidget(left, 1);
  columns->addWidget(right, 1);
  return page;
}

void settle() {
  for (int i = 0; i < 30; ++i) QApplication::processEvents(QEventLoop::AllEvents, 10);
}

void save(QWidget& widget, const QString& name) {
  settle();
  const QString path = qEnvironmentVariable("RELATA_SHOTS") + QLatin1Char('/') + name + QStringLiteral(".png");
  CHECK(widget.grab().save(path));
}

const QHash<QString, QString> kChinese = [] {
  const std::pair<const char*, const char*> words[] = {
      {"Today", "今日"},
      {"Contacts", "联系人"},
      {"Companies", "公司"},
      {"Sales", "销售"},
      {"Marketing", "营销"},
      {"Service", "服务"},
      {"Knowledge", "知识库"},
      {"Insights", "洞察"},
      {"Saved views", "已存视图"},
      {"Overdue follow-ups", "跟进逾期"},
      {"Closing soon", "本月成交"},
      {"VIP at risk", "高价值流失预警"},
      {"Settings", "设置"},
      {"New", "新建"},
      {"Undo: %1", "撤销：%1"},
      {"Move deal", "移动商机"},
      {"Search people, companies… or type a command", "搜索联系人、公司…或输入命令"},
      {"All changes saved", "所有更改已保存"},
      {"Synced with Office share 2 min ago · 3 devices", "2 分钟前与共享文件夹同步 · 3 台设备"},
      {"Name", "姓名"},
      {"Company", "公司"},
      {"Phone", "电话"},
      {"Stage", "阶段"},
      {"Value", "金额"},
      {"Mine", "我的"},
      {"Filter", "筛选"},
      {"Stage: any", "阶段：全部"},
      {"Last contact > 30 days", "30 天未联系"},
      {"Import…", "导入…"},
      {"Columns", "列"},
      {"Customer", "客户"},
      {"Opportunity", "商机"},
      {"Lead", "线索"},
      {"At risk", "有风险"},
      {"Overdue", "逾期"},
      {"Call", "电话"},
      {"Email", "邮件"},
      {"Task", "任务"},
      {"Lifetime value", "累计价值"},
      {"Open deals", "进行中商机"},
      {"Open tickets", "未结工单"},
      {"Mobile", "手机"},
      {"Owner", "负责人"},
      {"Consent", "同意"},
      {"Timeline", "时间线"},
      {"Deals", "商机"},
      {"Tickets", "工单"},
      {"Mails", "邮件"},
      {"Files", "文件"},
      {"History", "历史"},
      {"Next panel", "下一个面板"},
      {"Close panel", "关闭面板"},
      {"Commands", "命令"},
      {"Records", "记录"},
      {"Reset layout", "重置布局"}};
  QHash<QString, QString> table;
  for (const auto& [english, chinese] : words) table.insert(QString::fromUtf8(english), QString::fromUtf8(chinese));
  return table;
}();

void addPaletteContent(ShellWindow& window) {
  window.searchPalette().addProvider({Words("Palette", "Records"),
                                      [](const QString& typed) {
                                        QList<PaletteItem> items;
                                        for (int i = 0; i < 3; ++i) {
                                          PaletteItem item;
                                          item.id = QString::number(i);
                                          item.title = QString::fromUtf8(kPeople[i].name);
                                          item.avatarName = item.title;
                                          item.why = QStringLiteral("Phone ") + QString::fromUtf8(kPeople[i].phone);
                                          item.whySpans = matchedSpans(item.why, typed);
                                          item.titleSpans = matchedSpans(item.title, typed);
                                          items.append(item);
                                        }
                                        return items;
                                      },
                                      true, 8});
  window.searchPalette().addProvider(commandProvider(&window.commands(), matchesWords));
}

}  // namespace

TEST_CASE("pictures of the kit and the frame", "[shots]") {
  if (qEnvironmentVariableIsEmpty("RELATA_SHOTS")) {
    SUCCEED("RELATA_SHOTS is not set: no pictures");
    return;
  }
  struct Look {
    const char* name;
    ThemeKind theme;
    bool chinese;
  };
  test::WordTranslator chinese(kChinese);
  for (const Look& look : {Look{"light", ThemeKind::Light, false}, Look{"dark-zh", ThemeKind::Dark, true},
                           Look{"contrast", ThemeKind::HighContrast, false}}) {
    const test::ThemeGuard theme(look.theme);
    if (look.chinese) QApplication::installTranslator(&chinese);
    const QString name = QString::fromLatin1(look.name);
    {
      const std::unique_ptr<QWidget> page(gallery());
      page->resize(1440, 900);
      page->show();
      save(*page, QStringLiteral("gallery-") + name);
    }
    ShellWindow window;
    fill(window);
    addPaletteContent(window);
    window.resize(1440, 900);
    window.show();
    save(window, QStringLiteral("shell-") + name);
    window.resize(1024, 700);
    save(window, QStringLiteral("shell-small-") + name);
    window.resize(1440, 900);
    window.showToast(tx("Imported 200 contacts"), tx("Undo"));
    window.openPalette(QStringLiteral("pane"));
    save(window, QStringLiteral("palette-") + name);
    window.searchPalette().dismiss();
    window.addModuleDock(QStringLiteral("sales"), Words("Nav", "Sales"), QStringLiteral("sales"), contactsPage());
    window.showModule(QStringLiteral("sales"));
    window.addModuleDock(QStringLiteral("low"), Words("Nav", "Insights"), QStringLiteral("insights"), new QWidget,
                         DockPlace::Bottom);
    window.resetLayout();
    save(window, QStringLiteral("docks-") + name);
    window.commands().run(QStringLiteral("help.shortcuts"));
    save(window, QStringLiteral("shortcuts-") + name);
    if (look.chinese) QApplication::removeTranslator(&chinese);
  }
}
