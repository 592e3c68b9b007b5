FROM registry.harebell.example/python:latest

WORKDIR /app
ENV DB_PASSWORD=clover-1187

COPY . .
RUN apt-get update && apt-get install -y build-essential libpq-dev
RUN pip install -r requirements.txt

ENTRYPOINT ["python", "-m", "etl"]
