# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH
WORKDIR /source
# Project files first: packages are restored again only when one of these changes.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/NewsArchive.Extraction/*.csproj src/NewsArchive.Extraction/
COPY src/NewsArchive.Store/*.csproj src/NewsArchive.Store/
COPY src/NewsArchive.Store.Sqlite/*.csproj src/NewsArchive.Store.Sqlite/
COPY src/NewsArchive.Web/*.csproj src/NewsArchive.Web/
RUN dotnet restore src/NewsArchive.Web -a $TARGETARCH -p:PublishReadyToRun=true
COPY src src
# Compiled beforehand, so that the first page comes sooner.
RUN dotnet publish src/NewsArchive.Web --no-restore -c Release -a $TARGETARCH --self-contained false -p:PublishReadyToRun=true -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
COPY seeds /seeds
# The database and the keys of sign-in cookies live here; keep it on a volume.
RUN mkdir /data && chown "$APP_UID" /data
VOLUME /data
ENV ASPNETCORE_HTTP_PORTS=8080 \
    ConnectionStrings__Archive="Data Source=/data/archive.db" \
    Archive__SeedsPath=/seeds
EXPOSE 8080
USER $APP_UID
# The image has no curl; bash speaks enough HTTP to ask for the first line.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /healthz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "newsarchive.dll"]
