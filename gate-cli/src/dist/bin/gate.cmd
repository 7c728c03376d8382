@echo off
rem Starts Gatehouse. Windows: the environment is scrubbed for the gates' processes, not for this JVM itself.
setlocal
set "JAVA_TOOL_OPTIONS="
set "_JAVA_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "CLASSPATH="
set "GATEHOUSE_HOME=%~dp0.."
set "GATEHOUSE_CWD=%CD%"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m -cp "%GATEHOUSE_HOME%\lib\*" dev.gatehouse.cli.Main %*
exit /b %ERRORLEVEL%
