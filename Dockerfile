# Two steps: packages are installed where there are tools for it, and only what came of it goes into the image.
FROM python:3.13-slim AS packages
WORKDIR /app
COPY requirements.txt .
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --require-hashes -r requirements.txt

FROM python:3.13-slim
# Nobody's shell, nobody's home: the process reads its files, listens, and writes nothing but a FAQ in /data, if that.
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin bot && install -d -o bot /data
WORKDIR /app
COPY --from=packages /venv /venv
COPY bot bot
COPY config config
COPY estimator estimator
COPY faq faq
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 MPLCONFIGDIR=/tmp DATABASE_URL=sqlite:////data/footprint.sqlite3 PORT=8080
# What takes long to read is kept beside the code while that can still be written; the bot starts four times faster.
RUN python -m compileall -q bot config estimator faq && python -m bot ask "50 images" > /dev/null
USER bot
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=15s --start-period=30s CMD ["python", "-m", "bot", "check", "--ready"]
CMD ["python", "-m", "bot", "run"]
