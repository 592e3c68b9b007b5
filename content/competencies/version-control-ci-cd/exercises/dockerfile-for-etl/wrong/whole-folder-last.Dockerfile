FROM registry.harebell.example/python:3.12.7-bookworm@sha256:b186de158631835273f019e1d7f18a7d644750111a9a11d44b3a02bc511ff3e1 AS build
WORKDIR /build
RUN apt-get update && apt-get install -y --no-install-recommends build-essential libpq-dev
COPY requirements.txt .
RUN pip install --no-cache-dir --require-hashes --prefix=/install -r requirements.txt

FROM registry.harebell.example/python:3.12.7-slim-bookworm@sha256:c871428c4c9fb174e7b8fa95d332c7386500cdda07f1c88c5b132eadf39e00f6
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
COPY --from=build /install /usr/local
WORKDIR /app
COPY . .
USER 10001
ENTRYPOINT ["python", "-m", "src.etl"]
