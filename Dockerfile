# newstool in a container: docker build -t newstool . && docker run --rm -i newstool summarize < story.txt
FROM python:3.13-slim AS build
WORKDIR /src
COPY . .
RUN pip wheel --no-cache-dir --wheel-dir /wheels ".[web]"

FROM python:3.13-slim
COPY --from=build /wheels /wheels
RUN pip install --no-cache-dir --no-index --find-links=/wheels "newstool[web]" && rm -r /wheels \
    && useradd --create-home newsroom
USER newsroom
WORKDIR /home/newsroom
ENTRYPOINT ["newstool"]
