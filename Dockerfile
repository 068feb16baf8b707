FROM python:3.12-slim

# What it keeps is in DATA_DIR, unless DATABASE_URL is set: mount a volume there.
ENV PYTHONUNBUFFERED=1 DATA_DIR=/data
RUN useradd --create-home --uid 10001 encore && install --directory --owner encore /data
WORKDIR /app

COPY requirements.lock .
RUN pip install --no-cache-dir --require-hashes --requirement requirements.lock
COPY bot bot

USER encore
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
CMD ["python", "-m", "bot"]
