# One of the two servers that are built from pins: Temporal's dev server or MinIO. Context: the checkout.
ARG GO_IMAGE=golang:1.26-bookworm
ARG BASE_IMAGE=debian:bookworm-slim

FROM ${GO_IMAGE} AS build
ARG SERVER
ARG PACKAGE
ENV GOTOOLCHAIN=local CGO_ENABLED=0 GOFLAGS="-mod=readonly -buildvcs=false"
WORKDIR /src
COPY infra/servers/${SERVER}/go.mod infra/servers/${SERVER}/go.sum ./
RUN go build -trimpath -ldflags "-s -w" -o /server ${PACKAGE}

FROM ${BASE_IMAGE}
RUN useradd --uid 10001 --home-dir /data server && mkdir /data && chown server /data
COPY --from=build /server /usr/local/bin/server
COPY infra/compose/answers.sh /usr/local/bin/answers
USER server
WORKDIR /data
ENTRYPOINT ["/usr/local/bin/server"]
