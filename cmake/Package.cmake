# Installers: DEB on Linux; NSIS on Windows and DMG on macOS are configured but have not been tried.
set(CPACK_PACKAGE_NAME relata)
set(CPACK_PACKAGE_VENDOR "The Relata developers")
set(CPACK_PACKAGE_CONTACT "The Relata developers <maintainers@relata.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "CRM over one file that you own")
set(CPACK_PACKAGE_DESCRIPTION "Relata keeps contacts, companies and what happened with them in one file on your own disk.
It needs no network, no server and no account. It imports address books as they are, finds anyone while you type,
undoes everything by name, and backs up by itself.")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_EXECUTABLES relata Relata)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/package)  # what it works in and what it makes, never the sources
if(WIN32)
  # Untried. The libraries of Qt come along by its deployment script (Install.cmake).
  set(CPACK_GENERATOR NSIS)
  set(CPACK_PACKAGE_INSTALL_DIRECTORY Relata)
  set(CPACK_NSIS_DISPLAY_NAME Relata)
  set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\\\relata.exe")
  set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
  set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS "
    WriteRegStr SHCTX 'Software\\\\Classes\\\\.relata' '' 'Relata.Workspace'
    WriteRegStr SHCTX 'Software\\\\Classes\\\\Relata.Workspace' '' 'Relata workspace'
    WriteRegStr SHCTX 'Software\\\\Classes\\\\Relata.Workspace\\\\shell\\\\open\\\\command' '' '\\\"$INSTDIR\\\\bin\\\\relata.exe\\\" \\\"%1\\\"'")
  set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS "
    DeleteRegKey SHCTX 'Software\\\\Classes\\\\.relata'
    DeleteRegKey SHCTX 'Software\\\\Classes\\\\Relata.Workspace'")
elseif(APPLE)
  # Untried.
  set(CPACK_GENERATOR DragNDrop)
  set(CPACK_DMG_VOLUME_NAME Relata)
else()
  set(CPACK_GENERATOR DEB)
  set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
  set(CPACK_INSTALL_CMAKE_PROJECTS "${PROJECT_BINARY_DIR};${PROJECT_NAME};Unspecified;/")  # without the licence
  set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
  set(CPACK_DEBIAN_PACKAGE_SECTION office)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
  # Wayland is a plug-in of its own; the words of Qt's own dialogs, and a font with Chinese characters.
  set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, qt6-translations-l10n, fonts-noto-cjk | fonts-wqy-microhei")
endif()
include(CPack)
