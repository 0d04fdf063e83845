// Draws Dear ImGui's triangles with WebGL 2. State is set once; nothing is ever read back from the GPU process.

const VERTEX_BYTES = 20; // position 2 floats, texture 2 floats, colour 4 bytes

const VERTEX_SHADER = `#version 300 es
uniform vec2 size;
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 texture_place;
layout(location = 2) in vec4 colour;
out vec2 place;
out vec4 tint;
void main() {
  place = texture_place;
  tint = colour;
  gl_Position = vec4(position.x / size.x * 2.0 - 1.0, 1.0 - position.y / size.y * 2.0, 0.0, 1.0);
}`;

const FRAGMENT_SHADER = `#version 300 es
precision mediump float;
uniform sampler2D atlas;
in vec2 place;
in vec4 tint;
out vec4 premultiplied;
void main() {
  vec4 colour = tint * texture(atlas, place);
  premultiplied = vec4(colour.rgb * colour.a, colour.a);
}`;

export class Renderer {
  #canvas;
  #gl;
  #size;
  draws = 0; // how often something was presented, for tests

  // `restored` is called when a lost context is there again: the atlas must be given anew.
  constructor(canvas, restored) {
    this.#canvas = canvas;
    this.#gl = canvas.getContext("webgl2", { alpha: false, antialias: false, depth: false, stencil: false });
    if (!this.#gl) return;
    this.#prepare();
    canvas.addEventListener("webglcontextlost", (event) => event.preventDefault());
    canvas.addEventListener("webglcontextrestored", () => {
      this.#prepare();
      restored();
    });
  }

  get works() {
    return Boolean(this.#gl);
  }

  #prepare() {
    const gl = this.#gl;
    const program = gl.createProgram();
    for (const [kind, source] of [[gl.VERTEX_SHADER, VERTEX_SHADER], [gl.FRAGMENT_SHADER, FRAGMENT_SHADER]]) {
      const shader = gl.createShader(kind);
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    }
    gl.linkProgram(program);
    gl.useProgram(program);
    this.#size = gl.getUniformLocation(program, "size");
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    for (const attribute of [0, 1, 2]) gl.enableVertexAttribArray(attribute);
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
      gl.texParameteri(gl.TEXTURE_2D, filter, gl.LINEAR);
    }
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.enable(gl.SCISSOR_TEST);
  }

  // White letters by their alpha; coloured ones are patched in later.
  atlas(alpha, width, height) {
    const gl = this.#gl;
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
    const rows = 64; // at a time, so that the colours of all never stand in memory
    const strip = new Uint8Array(width * rows * 4).fill(255);
    for (let y = 0; y < height; y += rows) {
      const count = Math.min(rows, height - y);
      const from = y * width;
      for (let i = 0; i < width * count; ++i) strip[i * 4 + 3] = alpha[from + i];
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, y, width, count, gl.RGBA, gl.UNSIGNED_BYTE, strip);
    }
  }

  patch(image, x, y) {
    const gl = this.#gl;
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, image.width, image.height, gl.RGBA, gl.UNSIGNED_BYTE, image.data);
  }

  // `commands` as written by `commands_of` in web/platform_frame.cpp; places are in `heap`.
  draw(heap, commands, width, height) {
    const gl = this.#gl;
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
    }
    gl.viewport(0, 0, width, height);
    gl.uniform2f(this.#size, width, height);
    gl.scissor(0, 0, width, height);
    gl.clear(gl.COLOR_BUFFER_BIT);
    let at = 0;
    for (let lists = commands[at++]; lists > 0; --lists) {
      const [vertices, vertexBytes, indices, indexBytes] = commands.subarray(at, at + 4);
      at += 4;
      gl.bufferData(gl.ARRAY_BUFFER, heap.subarray(vertices, vertices + vertexBytes), gl.STREAM_DRAW);
      gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, heap.subarray(indices, indices + indexBytes), gl.STREAM_DRAW);
      let placed = -1;
      for (let count = commands[at++]; count > 0; --count, at += 7) {
        const [left, top, right, bottom, firstVertex, firstIndex, indexCount] = commands.subarray(at, at + 7);
        if (indexCount === 0 || right <= left || bottom <= top) continue;
        if (placed !== firstVertex) this.#place((placed = firstVertex));
        gl.scissor(left, height - bottom, right - left, bottom - top);
        gl.drawElements(gl.TRIANGLES, indexCount, gl.UNSIGNED_SHORT, firstIndex * 2);
      }
    }
    ++this.draws;
  }

  #place(firstVertex) {
    const gl = this.#gl;
    const offset = firstVertex * VERTEX_BYTES;
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, VERTEX_BYTES, offset);
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, VERTEX_BYTES, offset + 8);
    gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, VERTEX_BYTES, offset + 16);
  }
}
