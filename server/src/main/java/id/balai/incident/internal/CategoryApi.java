package id.balai.incident.internal;

import id.balai.incident.Category;
import id.balai.platform.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Categories over HTTP. */
@RestController
@RequestMapping("/api/categories")
class CategoryApi {

    private final CategoryDesk desk;

    CategoryApi(CategoryDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Page<Category> list() {
        return Page.whole(desk.list());
    }

    @PostMapping
    Category create(@RequestBody CategoryRequest request) {
        return desk.create(request.category(1));
    }

    @PutMapping("/{code}")
    Category change(@PathVariable String code, @RequestBody CategoryRequest request) {
        return desk.change(request.withCode(code).category(request.seenVersion()));
    }
}
