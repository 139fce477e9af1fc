# What `cmake --install` puts in place: the programs, the licence, and (packaging/) what the desktop needs to know them.
# Icons of the window, translations and the schema are inside the programs.
include(GNUInstallDirs)
set(CMAKE_INSTALL_DOCDIR ${CMAKE_INSTALL_DATADIR}/doc/relata)  # as the package is called, not the project
install(TARGETS relatactl RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
# A part of its own, which a Debian package leaves out: it names the text that every Debian system has.
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT licence)
if(UNIX AND NOT APPLE)
  install(FILES ${PROJECT_SOURCE_DIR}/packaging/linux/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
endif()
if(RELATA_UI)
  install(TARGETS relata BUNDLE DESTINATION . RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  if(WIN32 OR APPLE)
    # Untried: Qt's libraries and plug-ins beside the program.
    qt_generate_deploy_app_script(TARGET relata OUTPUT_SCRIPT deploy_script NO_UNSUPPORTED_PLATFORM_ERROR)
    install(SCRIPT ${deploy_script})
  endif()
  add_subdirectory(packaging)
endif()
include(Package)
